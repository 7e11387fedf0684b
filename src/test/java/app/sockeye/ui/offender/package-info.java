/** Classes that break the rules of the house, to show that the guards find them. */
package app.sockeye.ui.offender;

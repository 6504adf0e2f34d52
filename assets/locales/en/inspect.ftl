# Inspections, audits, findings and readings on the screen and the command line.

inspect-help-tab = Go to Inspect

"""Small widgets that two or more rooms use; they know no patient, no rule and no session."""

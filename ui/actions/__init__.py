"""Every action as data, and what makes shortcuts, lists and a sheet of them."""

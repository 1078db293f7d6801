"""Every screen on the invented clinic, to be looked at.

A room's screens stand in ``rooms/<room>.py``, in a list for each role that goes by them:
``SCREENS = {Role.RECEPTIONIST: [board]}``. A screen is a function of the tour; it goes to its
own room first, and leaves no panel open. A new room is a new file, and joined by that.
"""

"""``python -m clinic_desk.cli`` is the command ``clinic-desk``."""

import sys

from clinic_desk.cli import main

sys.exit(main())

"""The one stylesheet: roles named by the property ``kind``, colours and sizes from tokens."""

from ui.theme.tokens import (
    BODY,
    CAPTION,
    CLOCK,
    CONTROL_HEIGHT,
    FAMILY,
    HEADING,
    LEAD,
    LIGHT_WEIGHT,
    RADIUS,
    RADIUS_SMALL,
    REGULAR,
    SEMIBOLD,
    SMALL,
    TITLE,
    Colours,
    Tone,
    ink_and_ground,
)


def stylesheet(of: Colours, scale: float, row: int) -> str:
    """The stylesheet for these colours, this text scale and this row height."""
    return "\n".join(
        [_grounds(of), _labels(of, scale), _fields(of, scale), _lists(of, scale, row), _bars(of)]
    )


def _grounds(c: Colours) -> str:
    return f"""
QWidget {{ color: {c.t1}; }}
QMainWindow, QDialog, QWidget[kind="page"] {{ background: {c.bg}; }}
QWidget[kind="surface"] {{ background: {c.surface}; }}
QWidget[kind="clear"], QScrollArea, QScrollArea > QWidget > QWidget[kind="clear"] {{
    background: transparent; border: none; }}
QFrame[kind="card"] {{ background: {c.surface}; border: 1px solid {c.line};
    border-radius: {RADIUS}px; }}
QFrame[kind="well"] {{ background: {c.bg}; border: 1px solid {c.line}; border-radius: {RADIUS}px; }}
QFrame[kind="popup"] {{ background: {c.surface}; border: 1px solid {c.line2};
    border-radius: {RADIUS}px; }}
QFrame[kind="hairline"] {{ background: {c.line}; border: none; }}
QFrame[kind="rail"] {{ background: {c.surface}; border: none; border-right: 1px solid {c.line}; }}
QFrame[kind="top"] {{ background: {c.surface}; border: none; border-bottom: 1px solid {c.line}; }}
QFrame[kind="status"] {{ background: {c.surface}; border: none; border-top: 1px solid {c.line}; }}
QFrame[kind="help"] {{ background: {c.surface}; border: none; border-left: 1px solid {c.line2};
    border-right: 1px solid {c.line2}; }}
QFrame[kind="panel"] {{ background: {c.surface}; border: none; border-left: 1px solid {c.line}; }}
QFrame[kind="practice"] {{ background: {c.viosoft}; border: none;
    border-bottom: 1px solid {c.vio}; }}
QFrame[kind="undo"] {{ background: {c.t1}; border: none; border-radius: {RADIUS}px; }}
QFrame[kind="banner-info"] {{ background: {c.infosoft}; border: none;
    border-radius: {RADIUS}px; }}
QFrame[kind="banner-warn"] {{ background: {c.warnsoft}; border: none;
    border-radius: {RADIUS}px; }}
QFrame[kind="banner-danger"] {{ background: {c.dangersoft}; border: none;
    border-radius: {RADIUS}px; }}
QFrame[kind="banner-ok"] {{ background: {c.oksoft}; border: none; border-radius: {RADIUS}px; }}
QToolTip {{ background: {c.t1}; color: {c.surface}; border: none; padding: 4px 8px; }}
"""


def _labels(c: Colours, scale: float) -> str:
    def size(pixels: int) -> str:
        return f"font-size: {round(pixels * scale)}px"

    strong = f"font-weight: {SEMIBOLD}"
    return f"""
QLabel {{ background: transparent; border: none; padding: 0; }}
QLabel[kind="clock"] {{ {size(CLOCK)}; font-family: {FAMILY}; font-weight: {LIGHT_WEIGHT};
    color: {c.t1}; }}
QLabel[kind="heading"] {{ {size(HEADING)}; {strong}; }}
QLabel[kind="title"] {{ {size(TITLE)}; {strong}; }}
QLabel[kind="lead"] {{ {size(LEAD)}; {strong}; }}
QLabel[kind="lead-plain"] {{ {size(LEAD)}; color: {c.t2}; }}
QLabel[kind="strong"] {{ {strong}; }}
QLabel[kind="second"] {{ color: {c.t2}; }}
QLabel[kind="caption"] {{ {size(CAPTION)}; color: {c.t3}; }}
QLabel[kind="field"] {{ {size(CAPTION)}; color: {c.t2}; }}
QLabel[kind="caption-strong"] {{ {size(CAPTION)}; {strong}; color: {c.t2}; }}
QLabel[kind="small"] {{ {size(SMALL)}; color: {c.t3}; }}
QLabel[kind="problem"] {{ {size(CAPTION)}; color: {c.danger}; }}
{_toned(c, size(CAPTION))}
QLabel[kind="danger"] {{ color: {c.danger}; }}
QLabel[kind="info"] {{ color: {c.info}; }}
QLabel[kind="warn"] {{ color: {c.warn}; }}
QLabel[kind="ok"] {{ color: {c.ok}; }}
QLabel[kind="violet"] {{ color: {c.vio}; }}
QLabel[kind="undo"] {{ color: {c.surface}; }}
QLabel[kind="undo-key"] {{ color: {c.sunken}; }}
"""


def _toned(c: Colours, size: str) -> str:
    """The captions of the status line, one kind for each tone."""
    return "\n".join(
        f'QLabel[kind="status-{tone}"] {{ {size}; color: {getattr(c, ink_and_ground(tone)[0])}; }}'
        for tone in Tone
    )


def _fields(c: Colours, scale: float) -> str:
    height = round(CONTROL_HEIGHT * scale) - 2
    left = round(21 * scale) + 11  # room for the magnifying glass
    return f"""
QLineEdit, QPlainTextEdit {{ background: {c.surface}; color: {c.t1};
    border: 1px solid {c.edge}; border-radius: {RADIUS}px;
    padding: 0 11px; selection-background-color: {c.acc}; selection-color: {c.onacc};
    placeholder-text-color: {c.t3}; }}
QLineEdit {{ lineedit-password-character: 8226; min-height: {height}px; max-height: {height}px; }}
QPlainTextEdit {{ padding: 5px 7px; }}
QLineEdit:focus {{ border: 2px solid {c.acc}; padding: 0 10px;
    min-height: {height - 2}px; max-height: {height - 2}px; }}
QPlainTextEdit:focus {{ border: 2px solid {c.acc}; padding: 4px 6px; }}
QLineEdit[problem="true"], QPlainTextEdit[problem="true"] {{ border-color: {c.danger}; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{ background: {c.sunken}; color: {c.t3};
    border-color: {c.line2}; }}
QLineEdit[kind="search"] {{ background: {c.bg}; border-color: {c.line2}; padding-left: {left}px;
    min-height: {height - 2}px; max-height: {height - 2}px; }}
QLineEdit[kind="search"]:focus {{ border-color: {c.acc}; background: {c.surface};
    padding-left: {left - 1}px; min-height: {height - 4}px; max-height: {height - 4}px; }}
QLineEdit[kind="code"] {{ font-size: {round(TITLE * scale)}px; font-weight: {SEMIBOLD}; }}
QComboBox QAbstractItemView {{ background: {c.surface}; border: 1px solid {c.line2};
    padding: 4px; outline: none; }}
QProgressBar {{ background: {c.sunken}; border: none; border-radius: 3px; max-height: 6px;
    min-height: 6px; color: transparent; }}
QProgressBar::chunk {{ background: {c.acc}; border-radius: 3px; }}
"""


def _lists(c: Colours, scale: float, row: int) -> str:
    return f"""
QAbstractItemView {{ background: {c.surface}; color: {c.t1}; border: none; outline: none;
    selection-background-color: {c.accsoft}; selection-color: {c.t1}; }}
QListView::item {{ min-height: {row}px; padding: 0 8px; border-radius: {RADIUS_SMALL}px; }}
QListView::item:selected, QTableView::item:selected {{ background: {c.accsoft}; color: {c.t1}; }}
QTableView {{ gridline-color: transparent; }}
QTableView::item {{ border-bottom: 1px solid {c.line}; padding: 0 8px; }}
QHeaderView {{ background: {c.surface}; border: none; }}
QHeaderView::section {{ background: {c.surface}; color: {c.t3}; border: none;
    border-bottom: 1px solid {c.line}; padding: 0 14px; font-weight: {REGULAR};
    font-size: {round(CAPTION * scale)}px; min-height: {round(30 * scale)}px; }}
QTableCornerButton::section {{ background: {c.surface}; border: none; }}
QMenu {{ background: {c.surface}; border: 1px solid {c.line2}; padding: 4px;
    font-size: {round(BODY * scale)}px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: {RADIUS_SMALL}px; }}
QMenu::item:selected {{ background: {c.accsoft}; color: {c.t1}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 8px; }}
"""


def _bars(c: Colours) -> str:
    return f"""
QScrollBar {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: 10px; margin: 0; }}
QScrollBar:horizontal {{ height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {c.line2}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {c.edge}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {c.line}; }}
"""

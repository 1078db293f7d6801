"""What comes of the relatives in a bundle, and what does not."""

from PySide6.QtCore import QCoreApplication

from clinic_desk.exchange.records import RelatedCount


def related_coming(relatives: RelatedCount) -> str:
    """What comes with the patients of a bundle, how, and who does not."""
    translate = QCoreApplication.translate
    told = []
    if relatives.new:
        told.append(
            translate(
                "exchange",
                "%n relative(s) come along. They may nothing until somebody says so on the card; "
                "only this program's own exports say it themselves.",
                "",
                relatives.new,
            )
        )
    if relatives.bare:
        told.append(
            translate(
                "exchange",
                "%n of them come without the permissions in the file: the patient was here "
                "before, or the relation has ended.",
                "",
                relatives.bare,
            )
        )
    if relatives.left:
        told.append(_left_behind(relatives.left))
    return " ".join(told)


def _left_behind(count: int) -> str:
    return QCoreApplication.translate(
        "exchange",
        "%n relative(s) stay behind, with what they may never learn: the patient is not taken in, "
        "or the file does not say who they are.",
        "",
        count,
    )


def related_came(relatives: RelatedCount) -> list[str]:
    """What came with them in the end."""
    translate = QCoreApplication.translate
    told = []
    if relatives.new:
        told.append(translate("exchange", "%n relative(s) came along.", "", relatives.new))
    if relatives.bare:
        told.append(
            translate(
                "exchange",
                "%n of them came without the permissions in the file.",
                "",
                relatives.bare,
            )
        )
    if relatives.left:
        told.append(_left_behind(relatives.left))
    return told

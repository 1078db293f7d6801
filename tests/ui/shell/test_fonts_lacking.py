"""Names that this computer cannot write: said once, where one chooses how the screen looks."""

from ui.shell.display import fonts_lacking
from ui.theme.fonts import Script, lacking


def test_the_bundled_family_is_known_to_lack_what_the_computer_lacks(qapp):
    assert set(lacking()) <= set(Script)


def test_it_names_the_scripts_and_what_helps_and_nothing_where_all_are_there(shown):
    label = shown(fonts_lacking((Script.CHINESE, Script.KOREAN)))
    assert "no font for Chinese, Korean" in label.text()
    assert "fonts-noto-cjk" in label.text()
    assert fonts_lacking(()).isHidden()

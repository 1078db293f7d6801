<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>kit</name>
    <message>
        <source>Colours</source>
        <translation>Färger</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Textstorlek</translation>
    </message>
    <message>
        <source>Height of rows</source>
        <translation>Radhöjd</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>As the computer has it</source>
        <translation>Som datorn har det</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hög kontrast</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bekväm</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Tät</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>Ungefär %n minut kvar</numerusform>
            <numerusform>Ungefär %n minuter kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Avbryt</translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) left</source>
        <translation>
            <numerusform>Ungefär %n sekund kvar</numerusform>
            <numerusform>Ungefär %n sekunder kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>A marked word is on no recovery kit. Compare it with the paper.</source>
        <translation>Ett markerat ord finns inte på något återställningsark. Jämför med papperet.</translation>
    </message>
    <message>
        <source>Word {number} of the recovery kit</source>
        <translation>Ord {number} på återställningsarket</translation>
    </message>
    <message>
        <source>The recovery kit’s words as a QR code</source>
        <translation>Återställningsarkets ord som QR-kod</translation>
    </message>
    <message>
        <source>Several fit. Enter takes the one that is marked, the arrow keys mark another.</source>
        <translation>Flera passar. Enter tar den som är markerad, piltangenterna markerar en annan.</translation>
    </message>
    <message>
        <source>Nothing fits “{typed}”.</source>
        <translation>Inget passar in på ”{typed}”.</translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation>Stäng panelen</translation>
    </message>
    <message>
        <source>Done, and hidden by the privacy screen</source>
        <translation>Gjort, och dolt av insynsskyddet</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Dolt</translation>
    </message>
    <message>
        <source>The privacy screen is on. Nothing that you typed is lost.</source>
        <translation>Insynsskyddet är på. Inget som du har skrivit är borta.</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Visa igen</translation>
    </message>
</context>
</TS>

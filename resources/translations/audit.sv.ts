<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>audit</name>
    <message>
        <source>Close this panel</source>
        <translation>Stäng panelen</translation>
    </message>
    <message>
        <source>Refused or failed</source>
        <translation>Nekat eller misslyckat</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>Alla dessa</translation>
    </message>
    <message>
        <source>Find a colleague</source>
        <translation>Sök en kollega</translation>
    </message>
    <message>
        <source>Find a patient</source>
        <translation>Sök en patient</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Vad som hände</translation>
    </message>
    <message>
        <source>{who} around then</source>
        <translation>{who} vid samma tid</translation>
    </message>
    <message>
        <source>Nothing else within 15 minutes.</source>
        <translation>Inget annat inom 15 minuter.</translation>
    </message>
    <message>
        <source>Other entries about {whose}</source>
        <translation>Andra rader om {whose}</translation>
    </message>
    <message>
        <source>No others in the log.</source>
        <translation>Inga andra i loggen.</translation>
    </message>
    <message>
        <source>In their own words: {words}</source>
        <translation>Med egna ord: {words}</translation>
    </message>
    <message>
        <source>The words are no longer kept.</source>
        <translation>Orden sparas inte längre.</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Visa orden</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Titta närmare</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Spara som fil</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Välj en fil</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Händelse</translation>
    </message>
    <message>
        <source>{filter}: {value}</source>
        <comment>a filter</comment>
        <translation>{filter}: {value}</translation>
    </message>
    <message>
        <source>Delete clears it</source>
        <translation>Delete tar bort det</translation>
    </message>
    <message numerus="yes">
        <source>%n view(s)</source>
        <comment>of cards</comment>
        <translation>
            <numerusform>%n visning</numerusform>
            <numerusform>%n visningar</numerusform>
        </translation>
    </message>
    <message>
        <source>{who}, {hour}: {views}</source>
        <translation>{who}, {hour}: {views}</translation>
    </message>
    <message>
        <source>outside the clinic’s hours</source>
        <translation>utanför klinikens tider</translation>
    </message>
    <message>
        <source>This file cannot be read as text.</source>
        <translation>Filen går inte att läsa som text.</translation>
    </message>
    <message>
        <source>Hold a kept checkpoint against the log</source>
        <translation>Jämför en sparad kontrollpunkt med loggen</translation>
    </message>
    <message>
        <source>Paste the text of a checkpoint that you kept outside, or choose its file. The answer says whether the log has been rewritten or shortened since.</source>
        <translation>Klistra in texten från en kontrollpunkt som du har sparat utanför, eller välj dess fil. Svaret säger om loggen har skrivits om eller kortats sedan dess.</translation>
    </message>
    <message>
        <source>Text of the kept checkpoint</source>
        <translation>Den sparade kontrollpunktens text</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Välj en fil …</translation>
    </message>
    <message>
        <source>Hold against the log</source>
        <translation>Jämför med loggen</translation>
    </message>
    <message>
        <source>Read every entry as well</source>
        <translation>Läs även varje rad</translation>
    </message>
    <message>
        <source>Views by person and hour</source>
        <translation>Visningar per person och timme</translation>
    </message>
    <message>
        <source>One day back</source>
        <translation>En dag bakåt</translation>
    </message>
    <message>
        <source>One day on</source>
        <translation>En dag framåt</translation>
    </message>
    <message>
        <source>Nobody opened a card on this day.</source>
        <translation>Ingen öppnade något kort den här dagen.</translation>
    </message>
    <message>
        <source>The checkpoint lies in {file}. Take it away from this computer.</source>
        <translation>Kontrollpunkten ligger i {file}. Ta den med dig bort från datorn.</translation>
    </message>
    <message>
        <source>Noted: this checkpoint is kept outside. You are reminded when the next is due.</source>
        <translation>Noterat: kontrollpunkten är sparad utanför. Du får en påminnelse när det är dags för nästa.</translation>
    </message>
    <message>
        <source>This seals all {entries} entries up to now. Kept away from this computer, it shows later whether somebody has rewritten or shortened the log. It holds no names.</source>
        <translation>Den förseglar alla {entries} rader hittills. Sparad utanför datorn visar den senare om någon har skrivit om eller kortat loggen. Den innehåller inga namn.</translation>
    </message>
    <message>
        <source>The checkpoint as text</source>
        <translation>Kontrollpunkten som text</translation>
    </message>
    <message>
        <source>Keep a checkpoint</source>
        <translation>Spara en kontrollpunkt</translation>
    </message>
    <message>
        <source>Save it on a drive that you take away, photograph the code, or copy the text into a message to yourself. Then say that you have kept it.</source>
        <translation>Spara den på ett minne som du tar med dig, fotografera koden eller kopiera texten till ett meddelande till dig själv. Ange sedan att du har sparat den.</translation>
    </message>
    <message>
        <source>The checkpoint as a QR code</source>
        <translation>Kontrollpunkten som QR-kod</translation>
    </message>
    <message>
        <source>Save as a file …</source>
        <translation>Spara som fil …</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation>Jag har sparat den</translation>
    </message>
    <message>
        <source>Hold a kept checkpoint against the log …</source>
        <translation>Jämför en sparad kontrollpunkt med loggen …</translation>
    </message>
    <message>
        <source>Viewing log</source>
        <translation>Visningslogg</translation>
    </message>
    <message>
        <source>Your own entries</source>
        <translation>Dina egna rader</translation>
    </message>
    <message>
        <source>Entries of the log</source>
        <translation>Loggens rader</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Kontrollera</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportera …</translation>
    </message>
    <message>
        <source>No entries fit</source>
        <translation>Inga rader stämmer</translation>
    </message>
    <message>
        <source>Clear a filter with Delete, or choose another time.
Every look at a patient’s record stands here.</source>
        <translation>Ta bort ett filter med Delete eller välj en annan tid.
Här står varje gång någon har tittat på ett patientkort.</translation>
    </message>
    <message>
        <source>Told: {told}</source>
        <translation>Sades: {told}</translation>
    </message>
    <message>
        <source>Told otherwise than on the card: {told}</source>
        <translation>Sades annat än på kortet: {told}</translation>
    </message>
    <message>
        <source>{purpose}, opened by mistake</source>
        <translation>{purpose}, öppnat av misstag</translation>
    </message>
    <message>
        <source>Explains entry {number}</source>
        <translation>Förklarar rad {number}</translation>
    </message>
    <message>
        <source>Asked by: {caller}</source>
        <translation>På begäran av: {caller}</translation>
    </message>
    <message>
        <source>Entered afterwards, from paper</source>
        <translation>Infört i efterhand, från papper</translation>
    </message>
    <message>
        <source>{name} (number {number}, merged)</source>
        <translation>{name} (nummer {number}, hopslaget)</translation>
    </message>
    <message>
        <source>Opened by mistake, as was said at {time} (entry {number}).</source>
        <translation>Öppnat av misstag, enligt vad som sades {time} (rad {number}).</translation>
    </message>
    <message>
        <source>Cards that {who} opened by mistake in the last 90 days: {count}</source>
        <translation>Kort som {who} öppnat av misstag de senaste 90 dagarna: {count}</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Vad som ska exporteras</translation>
    </message>
    <message>
        <source>The whole log …</source>
        <translation>Hela loggen …</translation>
    </message>
    <message>
        <source>What the filters show …</source>
        <translation>Det som filtren visar …</translation>
    </message>
    <message>
        <source>Last checkpoint kept outside: {day}</source>
        <translation>Kontrollpunkt sparad: {day}</translation>
    </message>
    <message>
        <source>The stronger the colour, the more cards were opened. Red stripes: outside the clinic’s hours. Enter shows the entries of a cell.</source>
        <translation>Ju starkare färg, desto fler öppnade kort. Röda ränder: utanför klinikens tider. Enter visar rutans rader.</translation>
    </message>
    <message>
        <source>Role: {role}</source>
        <translation>Roll: {role}</translation>
    </message>
    <message>
        <source>Entry {number}</source>
        <translation>Rad {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%n till</numerusform>
            <numerusform>%n till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln entries</source>
        <translation>
            <numerusform>Mer än %Ln rad</numerusform>
            <numerusform>Mer än %Ln rader</numerusform>
        </translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Vems</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Ändamål</translation>
    </message>
    <message>
        <source>No checkpoint kept outside yet</source>
        <translation>Ingen kontrollpunkt sparad</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Programmet</translation>
    </message>
    <message>
        <source>A former colleague</source>
        <translation>En tidigare kollega</translation>
    </message>
    <message numerus="yes">
        <source>%n names</source>
        <comment>patients</comment>
        <translation>
            <numerusform>%n namn</numerusform>
            <numerusform>%n namn</numerusform>
        </translation>
    </message>
    <message>
        <source>Erased person</source>
        <translation>Raderad person</translation>
    </message>
    <message>
        <source>Protected person</source>
        <translation>Skyddad person</translation>
    </message>
    <message>
        <source>Purpose: {purpose}</source>
        <translation>Ändamål: {purpose}</translation>
    </message>
    <message>
        <source>Seen: {fields}</source>
        <translation>Sett: {fields}</translation>
    </message>
    <message>
        <source>Computer: {computer}</source>
        <translation>Dator: {computer}</translation>
    </message>
    <message>
        <source>Unit: {unit}</source>
        <translation>Enhet: {unit}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <comment>of the log</comment>
        <translation>
            <numerusform>%Ln rad</numerusform>
            <numerusform>%Ln rader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open for %n second(s)</source>
        <translation>
            <numerusform>Öppet i %n sekund</numerusform>
            <numerusform>Öppet i %n sekunder</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <comment>two days</comment>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>Verifying the log</source>
        <translation>Loggen kontrolleras</translation>
    </message>
    <message>
        <source>Choosing the entries</source>
        <translation>Raderna väljs ut</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Filen skrivs</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Stoppat. Inget ändrades.</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbetar</translation>
    </message>
    <message>
        <source>The log lies in {file}. It is not encrypted. It holds no names and no words: patients stand in it under pseudonyms, colleagues under numbers.</source>
        <translation>Loggen ligger i {file}. Den är inte krypterad. Den innehåller varken namn eller ord: patienter står där under pseudonym, kollegor under nummer.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Visa dagarna</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>I går</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Den här veckan</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Förra veckan</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Den här månaden</translation>
    </message>
</context>
</TS>

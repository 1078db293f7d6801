<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>deeds</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n besök</numerusform>
            <numerusform>%n besök</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved on the card</source>
        <translation>Sparat på kortet</translation>
    </message>
    <message>
        <source>{name} is no longer a relative on the card</source>
        <translation>{name} är inte längre närstående på kortet</translation>
    </message>
    <message>
        <source>The card is as it was</source>
        <translation>Kortet är som det var</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Boka</translation>
    </message>
    <message>
        <source>The half-written booking is kept</source>
        <translation>Den halvfärdiga bokningen är sparad</translation>
    </message>
    <message>
        <source>The call is parked. F8 takes it up again.</source>
        <translation>Samtalet är parkerat. F8 tar upp det igen.</translation>
    </message>
    <message>
        <source>Three calls are parked already. Finish one of them first.</source>
        <translation>Tre samtal är redan parkerade. Avsluta ett av dem först.</translation>
    </message>
    <message>
        <source>No call is parked</source>
        <translation>Inget samtal är parkerat</translation>
    </message>
    <message numerus="yes">
        <source>%n parked call(s), F8</source>
        <translation>
            <numerusform>%n parkerat samtal, F8</numerusform>
            <numerusform>%n parkerade samtal, F8</numerusform>
        </translation>
    </message>
    <message>
        <source>A patient</source>
        <translation>En patient</translation>
    </message>
    <message>
        <source>A call</source>
        <translation>Ett samtal</translation>
    </message>
    <message>
        <source>no time chosen</source>
        <translation>ingen tid vald</translation>
    </message>
    <message>
        <source>held until {until}</source>
        <translation>hålls till {until}</translation>
    </message>
    <message>
        <source>usually {name}</source>
        <translation>oftast {name}</translation>
    </message>
    <message>
        <source>The card is closed. The log says that it was opened by mistake.</source>
        <translation>Kortet är stängt. I loggen står att det öppnades av misstag.</translation>
    </message>
    <message>
        <source>Open a card first, or stand on a visit</source>
        <translation>Öppna ett kort först, eller ställ dig på ett besök</translation>
    </message>
    <message numerus="yes">
        <source>Saved on the card. %n visit(s) still booked: cancel on the card with Delete.</source>
        <comment>coming visits of somebody who has died</comment>
        <translation>
            <numerusform>Sparat på kortet. %n besök är fortfarande bokat: avboka på kortet med Delete.</numerusform>
            <numerusform>Sparat på kortet. %n besök är fortfarande bokade: avboka på kortet med Delete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved on the card. An interpreter is still ordered for %n visit(s).</source>
        <translation>
            <numerusform>Sparat på kortet. Tolk är fortfarande beställd till %n besök.</numerusform>
            <numerusform>Sparat på kortet. Tolk är fortfarande beställd till %n besök.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved on the card. The interpreter of %n visit(s) was ordered otherwise: ask again.</source>
        <translation>
            <numerusform>Sparat på kortet. Tolken till %n besök beställdes på annat sätt: fråga igen.</numerusform>
            <numerusform>Sparat på kortet. Tolken till %n besök beställdes på annat sätt: fråga igen.</numerusform>
        </translation>
    </message>
    <message>
        <source>not held</source>
        <translation>hålls inte</translation>
    </message>
    <message>
        <source>The interpreter is as before</source>
        <translation>Tolken är som förut</translation>
    </message>
    <message>
        <source>The interpreter is not ordered</source>
        <translation>Tolken är inte beställd</translation>
    </message>
    <message>
        <source>The interpreter is ordered</source>
        <translation>Tolken är beställd</translation>
    </message>
    <message>
        <source>The interpreter is confirmed</source>
        <translation>Tolken är bekräftad</translation>
    </message>
    <message numerus="yes">
        <source>%n missed: {dates}</source>
        <translation>
            <numerusform>%n uteblivet: {dates}</numerusform>
            <numerusform>%n uteblivna: {dates}</numerusform>
        </translation>
    </message>
    <message>
        <source>The card is corrected</source>
        <translation>Kortet är rättat</translation>
    </message>
    <message>
        <source>{name} is booked: {when}</source>
        <translation>{name} är bokad: {when}</translation>
    </message>
    <message>
        <source>{name} is moved: {when}</source>
        <translation>{name} är flyttad: {when}</translation>
    </message>
    <message>
        <source>The group is there already</source>
        <translation>Gruppen står redan där</translation>
    </message>
    <message>
        <source>{done}. Another visit at the same time: {when}</source>
        <translation>{done}. Ett annat besök samtidigt: {when}</translation>
    </message>
    <message>
        <source>{name}&apos;s appointment is cancelled: {when}</source>
        <translation>Besöket för {name} är avbokat: {when}</translation>
    </message>
    <message>
        <source>{name}&apos;s appointment now takes {length}, to {end}</source>
        <translation>Tiden för {name} är nu {length}, till {end}</translation>
    </message>
    <message>
        <source>{name}&apos;s appointment is as long as before</source>
        <translation>Tiden för {name} är lika lång som förut</translation>
    </message>
    <message>
        <source>What you did last before the lock can no longer be taken back here</source>
        <translation>Det du gjorde sist före låsningen går inte längre att ångra härifrån</translation>
    </message>
    <message>
        <source>{moved}. Asked by: {caller}</source>
        <translation>{moved}. På begäran av: {caller}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Take back what was before it</source>
        <translation>Ångra det som kom före</translation>
    </message>
    <message>
        <source>Who asked?</source>
        <translation>Vem bad om det?</translation>
    </message>
    <message>
        <source>{name} is there already</source>
        <translation>{name} står redan där</translation>
    </message>
    <message>
        <source>{name} is kept at its time</source>
        <translation>{name} är låst på sin tid</translation>
    </message>
    <message>
        <source>{name} can be moved again</source>
        <translation>{name} får flyttas igen</translation>
    </message>
    <message>
        <source>The booking of {name} is undone</source>
        <translation>Bokningen av {name} är ångrad</translation>
    </message>
    <message>
        <source>{name} is back at the old time</source>
        <translation>{name} är tillbaka på den gamla tiden</translation>
    </message>
    <message>
        <source>{name}&apos;s appointment stands again</source>
        <translation>Besöket för {name} gäller igen</translation>
    </message>
    <message>
        <source>What you typed is kept. {keys} brings it back.</source>
        <translation>Det du skrev är kvar. {keys} tar fram det igen.</translation>
    </message>
    <message numerus="yes">
        <source>The group of %n now takes {length}, to {end}</source>
        <translation>
            <numerusform>Gruppen med %n tar nu {length}, till {end}</numerusform>
            <numerusform>Gruppen med %n tar nu {length}, till {end}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have room in the group now</source>
        <translation>
            <numerusform>%n får plats i gruppen nu</numerusform>
            <numerusform>%n får plats i gruppen nu</numerusform>
        </translation>
    </message>
    <message>
        <source>The group is as long as before</source>
        <translation>Gruppen är lika lång som förut</translation>
    </message>
    <message>
        <source>The group holds as many as before</source>
        <translation>Gruppen rymmer lika många som förut</translation>
    </message>
    <message>
        <source>The patient</source>
        <comment>where nobody may be named</comment>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>The note is as it was</source>
        <translation>Anteckningen är som den var</translation>
    </message>
    <message>
        <source>The note is kept</source>
        <translation>Anteckningen är sparad</translation>
    </message>
    <message>
        <source>The note is gone</source>
        <translation>Anteckningen är borta</translation>
    </message>
    <message>
        <source>{name} stays at the old time</source>
        <translation>{name} behåller sin tid</translation>
    </message>
    <message>
        <source>Nothing is pinned. Ctrl X pins a visit.</source>
        <translation>Inget är uppsatt. Ctrl X sätter upp ett besök.</translation>
    </message>
    <message>
        <source>This visit belongs to no series. To begin one: {book}, choose the first time, then {series}</source>
        <translation>Besöket hör inte till någon serie. Så börjar du en: {book}, välj första tiden, sedan {series}</translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation>Det finns inget att ta tillbaka</translation>
    </message>
    <message>
        <source>The visit</source>
        <comment>where nobody may be named</comment>
        <translation>Besöket</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Lapp</translation>
    </message>
    <message>
        <source>No visit was moved just now.</source>
        <translation>Inget besök har flyttats just nu.</translation>
    </message>
    <message numerus="yes">
        <source>%n people are booked: {when}</source>
        <translation>
            <numerusform>%n person är bokad: {when}</numerusform>
            <numerusform>%n personer är bokade: {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The booking of %n people is undone</source>
        <translation>
            <numerusform>Bokningen av %n person är ångrad</numerusform>
            <numerusform>Bokningen av %n personer är ångrad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The group of %n is moved: {when}</source>
        <translation>
            <numerusform>Gruppen med %n person är flyttad: {when}</numerusform>
            <numerusform>Gruppen med %n personer är flyttad: {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The group of %n is cancelled: {when}</source>
        <translation>
            <numerusform>Gruppen med %n person är avbokad: {when}</numerusform>
            <numerusform>Gruppen med %n personer är avbokad: {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>The group is back at the old time</source>
        <translation>Gruppen är tillbaka på den gamla tiden</translation>
    </message>
    <message>
        <source>The group stands again</source>
        <translation>Gruppen är bokad igen</translation>
    </message>
    <message numerus="yes">
        <source>The merged card is back, with its %n visit(s)</source>
        <translation>
            <numerusform>Kortet är tillbaka, med sitt besök</numerusform>
            <numerusform>Kortet är tillbaka, med sina %n besök</numerusform>
        </translation>
    </message>
    <message>
        <source>Two cards of one person</source>
        <translation>Två kort för en person</translation>
    </message>
    <message>
        <source>Two cards, one person</source>
        <translation>Två kort, en person</translation>
    </message>
    <message>
        <source>Which other card is {name}’s as well?</source>
        <translation>Vilket annat kort är också {name}s?</translation>
    </message>
    <message>
        <source>The two cards are one now</source>
        <translation>De två korten är nu ett</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n visit(s) are booked. The first: {when}</source>
        <translation>
            <numerusform>{name}: %n besök är bokat: {when}</numerusform>
            <numerusform>{name}: %n besök är bokade. Det första: {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n visit(s) are moved</source>
        <translation>
            <numerusform>{name}: %n besök är flyttat</numerusform>
            <numerusform>{name}: %n besök är flyttade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n visit(s) are cancelled</source>
        <translation>
            <numerusform>{name}: %n besök är avbokat</numerusform>
            <numerusform>{name}: %n besök är avbokade</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a patient and the first time, then press {keys} for a series</source>
        <translation>Välj patient och första tiden, tryck sedan {keys} för en serie</translation>
    </message>
    <message>
        <source>The series of {name} is undone</source>
        <translation>Serien för {name} är ångrad</translation>
    </message>
    <message>
        <source>The series of {name} is as before</source>
        <translation>Serien för {name} är som förut</translation>
    </message>
    <message>
        <source>Marked as easily confused</source>
        <translation>Märkta som lätta att förväxla</translation>
    </message>
    <message>
        <source>The mark is taken off</source>
        <translation>Märkningen är borttagen</translation>
    </message>
    <message>
        <source>Easily confused</source>
        <translation>Lätt att förväxla</translation>
    </message>
    <message>
        <source>Whom is {name} easily confused with?</source>
        <translation>Vem är {name} lätt att förväxla med?</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>Choose the list</source>
        <translation>Välj listan</translation>
    </message>
    <message>
        <source>Save the lines that were left out</source>
        <translation>Spara raderna som utelämnades</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Where the export is written</source>
        <translation>Var exporten sparas</translation>
    </message>
    <message>
        <source>Where the calendar is saved</source>
        <translation>Var kalendern sparas</translation>
    </message>
    <message>
        <source>Where the contact is saved</source>
        <translation>Var kontakten sparas</translation>
    </message>
    <message>
        <source>The import is being taken back.</source>
        <translation>Importen tas tillbaka.</translation>
    </message>
    <message>
        <source>The file is taken in again.</source>
        <translation>Filen läses in igen.</translation>
    </message>
</context>
<context>
    <name>oversight</name>
    <message>
        <source>taken up {when}</source>
        <translation>omhändertagen {when}</translation>
    </message>
    <message>
        <source>not taken up yet</source>
        <translation>inte omhändertagen än</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>Calls to make</source>
        <translation>Samtal att ringa</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>För vem</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>Dagslista</translation>
    </message>
    <message>
        <source>The file could not be written there.</source>
        <translation>Filen gick inte att skriva där.</translation>
    </message>
    <message>
        <source>Saved. Whoever has the file can read it: delete it when it is sent.</source>
        <translation>Sparat. Den som har filen kan läsa den: radera den när den är skickad.</translation>
    </message>
    <message>
        <source>Printed: {what}</source>
        <translation>Utskrivet: {what}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Print the schedule</source>
        <translation>Skriv ut schemat</translation>
    </message>
    <message>
        <source>Appointment slip</source>
        <translation>Tidslapp</translation>
    </message>
    <message>
        <source>Confirmation letter</source>
        <translation>Bekräftelsebrev</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Saved. No patient is named in it.</source>
        <translation>Sparat. Ingen patient nämns i den.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
</context>
<context>
    <name>rooms</name>
    <message>
        <source>Report</source>
        <translation>Rapportera</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Säkerhet</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Utbildning</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienter</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>The time is kept free</source>
        <translation>Tiden hålls fri</translation>
    </message>
    <message>
        <source>The time can be booked again</source>
        <translation>Tiden kan bokas igen</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) closed</source>
        <translation>
            <numerusform>Kliniken har stängt %n dag</numerusform>
            <numerusform>Kliniken har stängt %n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>the holidays</source>
        <translation>helgdagarna</translation>
    </message>
</context>
<context>
    <name>shell</name>
    <message>
        <source>What was found</source>
        <translation>Sökträffar</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Kommandon</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienter</translation>
    </message>
    <message>
        <source>The clinic is not open. Start the program again.</source>
        <translation>Kliniken är inte öppen. Starta programmet igen.</translation>
    </message>
    <message>
        <source>Press any key or move the mouse to go on.</source>
        <translation>Tryck på en tangent eller rör musen för att fortsätta.</translation>
    </message>
    <message>
        <source>How the screen looks</source>
        <translation>Hur skärmen ser ut</translation>
    </message>
    <message>
        <source>same date of birth</source>
        <translation>samma födelsedatum</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Come in with an invitation</source>
        <translation>Kom in med en inbjudan</translation>
    </message>
    <message>
        <source>Your one-time codes</source>
        <translation>Dina engångskoder</translation>
    </message>
    <message>
        <source>Type your sign-in name and the phrase that you were given.</source>
        <translation>Skriv ditt inloggningsnamn och frasen som du har fått.</translation>
    </message>
    <message>
        <source>Choose a password that nobody else knows, not even whoever invited you. Four or five words that do not belong together are easy to keep in mind.</source>
        <translation>Välj ett lösenord som ingen annan känner till, inte ens den som bjöd in dig. Fyra eller fem ord som inte hör ihop är lätta att komma ihåg.</translation>
    </message>
    <message>
        <source>Each time you sign in, your phone shows six digits. Set that up once.</source>
        <translation>Varje gång du loggar in visar telefonen sex siffror. Det ställer du in en gång.</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Inloggningsnamn</translation>
    </message>
    <message>
        <source>Invitation phrase</source>
        <translation>Inbjudningsfras</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Ditt lösenord</translation>
    </message>
    <message>
        <source>Open an authenticator app on your phone, add an account and point the camera at the picture. Without a camera, type the key instead.</source>
        <translation>Öppna en autentiseringsapp i telefonen, lägg till ett konto och rikta kameran mot bilden. Utan kamera skriver du in nyckeln i stället.</translation>
    </message>
    <message>
        <source>The same as a key</source>
        <translation>Samma sak som nyckel</translation>
    </message>
    <message>
        <source>The six digits that the app shows now</source>
        <translation>De sex siffror som appen visar nu</translation>
    </message>
    <message>
        <source>The key for your authenticator app, as a QR code</source>
        <translation>Nyckeln till autentiseringsappen, som QR-kod</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Back to signing in</source>
        <translation>Tillbaka till inloggningen</translation>
    </message>
    <message>
        <source>These digits do not fit. Wait for the next ones and try again.</source>
        <translation>Siffrorna stämmer inte. Vänta på nästa och försök igen.</translation>
    </message>
    <message>
        <source>Welcome, {name}</source>
        <translation>Välkommen, {name}</translation>
    </message>
    <message>
        <source>New colleague</source>
        <translation>Ny kollega</translation>
    </message>
    <message>
        <source>The password is changed, from now on.</source>
        <translation>Lösenordet är bytt och gäller från och med nu.</translation>
    </message>
    <message>
        <source>This device makes your codes from now on.</source>
        <translation>Den här enheten visar dina koder från och med nu.</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>samma telefon</translation>
    </message>
    <message>
        <source>Your code once more</source>
        <translation>Din kod en gång till</translation>
    </message>
    <message>
        <source>This changes who may do what or how one signs in, or takes the clinic’s data out. An open screen is no proof of who sits at it.</source>
        <translation>Det här ändrar vem som får göra vad eller hur man loggar in, eller för ut klinikens uppgifter. En öppen skärm visar inte vem som sitter där.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Låt det vara</translation>
    </message>
    <message>
        <source>This code does not fit.</source>
        <translation>Koden stämmer inte.</translation>
    </message>
    <message>
        <source>Everybody is shown</source>
        <translation>Alla visas</translation>
    </message>
    <message>
        <source>A letter alone: A, S, D …</source>
        <translation>En bokstav ensam: A, S, D …</translation>
    </message>
    <message>
        <source>This computer has no font for {scripts}: names written so show as boxes. Whoever looks after it can add one, such as Noto Sans (Debian: fonts-noto-cjk, fonts-noto-core).</source>
        <translation>Den här datorn saknar teckensnitt för {scripts}: namn som skrivs så visas som rutor. Den som sköter datorn kan lägga till ett, till exempel Noto Sans (Debian: fonts-noto-cjk, fonts-noto-core).</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>kinesiska</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japanska</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>koreanska</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabiska</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebreiska</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>thailändska</translation>
    </message>
    <message>
        <source>Only with Alt: Alt A …</source>
        <translation>Bara med Alt: Alt A …</translation>
    </message>
    <message>
        <source>Only staff see it</source>
        <translation>Bara personalen ser den</translation>
    </message>
    <message>
        <source>Visitors can see it: initials only</source>
        <translation>Besökare kan se den: bara initialer</translation>
    </message>
    <message>
        <source>Letters as commands</source>
        <translation>Bokstäver som kommandon</translation>
    </message>
    <message>
        <source>This computer&apos;s screen</source>
        <translation>Den här datorns skärm</translation>
    </message>
    <message>
        <source>The caller may not book for them.</source>
        <translation>Den som ringer får inte boka åt dem.</translation>
    </message>
    <message>
        <source>Nothing found. Fewer letters find more.</source>
        <translation>Inga träffar. Färre bokstäver ger fler.</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Sök kommando</translation>
    </message>
    <message>
        <source>Not everything may be told to this caller</source>
        <translation>Allt får inte sägas till den som ringer</translation>
    </message>
    <message>
        <source>No patient found. Your access finds patients by the whole name, the patient number or the whole phone number.</source>
        <translation>Ingen patient hittades. Med din behörighet hittar du patienter på hela namnet, patientnumret eller hela telefonnumret.</translation>
    </message>
    <message>
        <source>Names are hidden by the privacy screen. Press F9 to find patients again.</source>
        <translation>Namnen är dolda av insynsskyddet. Tryck F9 för att söka patienter igen.</translation>
    </message>
    <message>
        <source>Nobody here is called that</source>
        <translation>Ingen här heter så</translation>
    </message>
    <message>
        <source>Nobody here of that name was born then</source>
        <translation>Ingen här med det namnet är född då</translation>
    </message>
    <message>
        <source>number {number}</source>
        <translation>nummer {number}</translation>
    </message>
    <message>
        <source>Book a new patient: {name}</source>
        <translation>Boka en ny patient: {name}</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Handbok</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Alla sidor</translation>
    </message>
    <message>
        <source>{keys} shows every key.</source>
        <translation>{keys} visar alla tangenter.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Read on in the handbook</source>
        <translation>Läs mer i handboken</translation>
    </message>
    <message>
        <source>The new recovery kit is in force. The old one opens earlier backups alone.</source>
        <translation>Det nya återställningsarket gäller. Det gamla öppnar bara tidigare säkerhetskopior.</translation>
    </message>
    <message>
        <source>From {day} on you must choose another password at the sign-in. You can do it now, under My account ({keys}).</source>
        <translation>Från {day} måste du välja ett annat lösenord när du loggar in. Du kan göra det nu, under Mitt konto ({keys}).</translation>
    </message>
    <message>
        <source>Password too old</source>
        <translation>Lösenordet är för gammalt</translation>
    </message>
    <message>
        <source>You and this screen</source>
        <translation>Du och din skärm</translation>
    </message>
    <message>
        <source>Preparing the practice clinic</source>
        <translation>Förbereder övningskliniken</translation>
    </message>
    <message>
        <source>It is invented anew each time, and gone when you leave.</source>
        <translation>Allt i den är påhittat. Den görs ny varje gång och är borta när du går.</translation>
    </message>
    <message>
        <source>That is done, as it was asked for.</source>
        <translation>Det är gjort, precis som det skulle.</translation>
    </message>
    <message>
        <source>{number} of {all}: {what}</source>
        <translation>{number} av {all}: {what}</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Övning</translation>
    </message>
    <message>
        <source>Give a hint</source>
        <translation>Ge en ledtråd</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Börja om</translation>
    </message>
    <message>
        <source>Go on practising</source>
        <translation>Fortsätt öva</translation>
    </message>
    <message>
        <source>Go back to the training</source>
        <translation>Tillbaka till utbildningen</translation>
    </message>
    <message>
        <source>Try whatever you like</source>
        <translation>Prova vad du vill</translation>
    </message>
    <message>
        <source>Everybody here is invented, and nothing of it stays.</source>
        <translation>Alla här är påhittade och inget av det blir kvar.</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>ÖVNING</translation>
    </message>
    <message>
        <source>Practice clinic</source>
        <translation>Övningsklinik</translation>
    </message>
    <message>
        <source>Practice: everybody here is invented</source>
        <translation>Övning: alla här är påhittade</translation>
    </message>
    <message>
        <source>{role}, practising</source>
        <translation>{role}, övar</translation>
    </message>
    <message>
        <source>Names are hidden · F9 shows them</source>
        <translation>Namnen är dolda · F9 visar dem</translation>
    </message>
    <message>
        <source>Names are shown again</source>
        <translation>Namnen visas igen</translation>
    </message>
    <message>
        <source>The disk did not take what you had half written. It is here again, but would not survive the end of the program.</source>
        <translation>Disken tog inte emot det du hade skrivit till hälften. Det finns här igen, men skulle inte överleva att programmet avslutas.</translation>
    </message>
    <message>
        <source>A practice manager or the owner can help you. The owner has the recovery kit, on paper, in a safe place.</source>
        <translation>En verksamhetschef eller ägaren kan hjälpa dig. Ägaren har återställningsarket på papper på ett säkert ställe.</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Vyer</translation>
    </message>
    <message numerus="yes">
        <source>{room}, %n waiting</source>
        <translation>
            <numerusform>{room}, %n väntar</numerusform>
            <numerusform>{room}, %n väntar</numerusform>
        </translation>
    </message>
    <message>
        <source>The lock screen cannot be made ready, so locking takes a little longer. Start the program again when you can.</source>
        <translation>Låsskärmen kan inte hållas beredd, så det tar lite längre att låsa. Starta om programmet när det passar.</translation>
    </message>
    <message>
        <source>The invented clinic</source>
        <translation>Den påhittade kliniken</translation>
    </message>
    <message>
        <source>practice, nobody here is real</source>
        <translation>övning, ingen här finns på riktigt</translation>
    </message>
    <message>
        <source>Copy the present code of {name}</source>
        <translation>Kopiera den kod som gäller nu för {name}</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Fyll i</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Kopiera kod</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopierad</translation>
    </message>
    <message>
        <source>The code is copied.</source>
        <translation>Koden är kopierad.</translation>
    </message>
    <message>
        <source>Fill in {name}</source>
        <translation>Fyll i {name}</translation>
    </message>
    <message>
        <source>help</source>
        <translation>hjälp</translation>
    </message>
    <message>
        <source>Can visitors see this screen? Then names are shown as initials.</source>
        <translation>Kan besökare se den här skärmen? Då visas namn som initialer.</translation>
    </message>
    <message>
        <source>Visitors can see it</source>
        <translation>Besökare kan se den</translation>
    </message>
    <message>
        <source>Hold to show the password</source>
        <translation>Håll nere för att visa lösenordet</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock verkar vara på.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Patient data is closed while the screen is locked.</source>
        <translation>Patientuppgifterna är stängda medan skärmen är låst.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s)</source>
        <translation>
            <numerusform>Försök igen om %n sekund</numerusform>
            <numerusform>Försök igen om %n sekunder</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Ett ögonblick</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås upp</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Six-digit code</source>
        <translation>Sexsiffrig kod</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Någon annan</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Återställ från en säkerhetskopia</translation>
    </message>
    <message>
        <source>Another clinic</source>
        <translation>En annan klinik</translation>
    </message>
    <message>
        <source>I cannot sign in</source>
        <translation>Jag kan inte logga in</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Jag har en inbjudan</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Reservkod</translation>
    </message>
    <message>
        <source>Use a recovery code</source>
        <translation>Använd en reservkod</translation>
    </message>
    <message>
        <source>Use six digits</source>
        <translation>Använd sex siffror</translation>
    </message>
    <message>
        <source>shortcuts</source>
        <translation>kortkommandon</translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation>Överrad</translation>
    </message>
    <message>
        <source>{clinic} · encrypted, {locks}</source>
        <translation>{clinic} · krypterad, {locks}</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>Added so far: {names}</source>
        <translation>Tillagt hittills: {names}</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>Gå till I dag</translation>
    </message>
    <message>
        <source>Who sees patients?</source>
        <translation>Vem tar emot patienter?</translation>
    </message>
    <message>
        <source>Doctors, nurses, physiotherapists: whoever has times to book.</source>
        <translation>Läkare, sköterskor, fysioterapeuter: alla som har tider att boka.</translation>
    </message>
    <message>
        <source>Working hours from today</source>
        <translation>Arbetstider från och med i dag</translation>
    </message>
    <message>
        <source>Save and add another</source>
        <translation>Spara och lägg till en till</translation>
    </message>
    <message>
        <source>What can be booked?</source>
        <translation>Vad går att boka?</translation>
    </message>
    <message>
        <source>A first visit, a check-up, a telephone call: each has its length.</source>
        <translation>Ett första besök, en kontroll, ett telefonsamtal: var och en har sin längd.</translation>
    </message>
    <message>
        <source>Who else works here?</source>
        <translation>Vilka fler arbetar här?</translation>
    </message>
    <message>
        <source>Nobody shares an account: the log names who looked. A colleague gets an invitation on paper and sets their own password and code.</source>
        <translation>Ingen delar konto: loggen anger vem som har tittat. En kollega får en inbjudan på papper och väljer själv lösenord och kod.</translation>
    </message>
    <message>
        <source>Invite a colleague</source>
        <translation>Bjud in en kollega</translation>
    </message>
    <message>
        <source>Opens the page of the staff. What is not done stays on Today.</source>
        <translation>Öppnar personalsidan. Det som inte är gjort ligger kvar på I dag.</translation>
    </message>
    <message>
        <source>A new clinic</source>
        <translation>En ny klinik</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senare</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>This computer has no keychain that guards secrets for you. The clinic&apos;s secret for this computer would lie in a file that only your user can read: whoever copies the whole disk has it, and then only the passphrase is in the way.</source>
        <translation>Den här datorn har ingen nyckelring som vaktar hemligheter åt dig. Klinikens hemlighet för datorn skulle ligga i en fil som bara din användare kan läsa: den som kopierar hela disken har den, och då står bara lösenfrasen i vägen.</translation>
    </message>
    <message>
        <source>Make the clinic</source>
        <translation>Skapa kliniken</translation>
    </message>
    <message>
        <source>Keep the secret in a file, I accept that</source>
        <translation>Förvara hemligheten i en fil, det godtar jag</translation>
    </message>
    <message>
        <source>Your account, as the owner</source>
        <translation>Ditt konto, som ägare</translation>
    </message>
    <message>
        <source>The owner answers for the clinic: accounts, backups, recovery. Colleagues get accounts of their own.</source>
        <translation>Ägaren svarar för kliniken: konton, säkerhetskopior, återställning. Kollegor får egna konton.</translation>
    </message>
    <message>
        <source>Your name, as colleagues know you</source>
        <translation>Ditt namn, som kollegorna känner dig</translation>
    </message>
    <message>
        <source>Name to sign in with</source>
        <translation>Namn att logga in med</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>Hold to show the passphrase</source>
        <translation>Håll intryckt för att visa lösenfrasen</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Fortsätt där du var</translation>
    </message>
    <message>
        <source>The program ended before the clinic was ready. Everything you answered is kept. Type the passphrase that you chose.</source>
        <translation>Programmet avslutades innan kliniken var klar. Alla dina svar finns kvar. Skriv lösenfrasen som du valde.</translation>
    </message>
    <message>
        <source>I do not know it: begin the account anew</source>
        <translation>Jag minns den inte: börja om med kontot</translation>
    </message>
    <message>
        <source>{step}, done</source>
        <translation>{step}, klart</translation>
    </message>
    <message>
        <source>{step}, now</source>
        <translation>{step}, nu</translation>
    </message>
    <message>
        <source>Choose a new, empty folder</source>
        <translation>Välj en ny, tom mapp</translation>
    </message>
    <message>
        <source>Which language do you speak?</source>
        <translation>Vilket språk talar du?</translation>
    </message>
    <message>
        <source>Each colleague can choose their own later.</source>
        <translation>Varje kollega kan välja sitt eget senare.</translation>
    </message>
    <message>
        <source>What is the clinic called, and where is it?</source>
        <translation>Vad heter kliniken och var ligger den?</translation>
    </message>
    <message>
        <source>Its name stands on printed pages and in the status line.</source>
        <translation>Namnet står på utskrifter och längst ned i fönstret.</translation>
    </message>
    <message>
        <source>Phone numbers and dates are written as they are there.</source>
        <translation>Telefonnummer och datum skrivs som de skrivs där.</translation>
    </message>
    <message>
        <source>Type part of a city&apos;s name, such as stock or york.</source>
        <translation>Skriv en del av en stads namn, till exempel stock eller york.</translation>
    </message>
    <message>
        <source>On this computer&apos;s own disk, not in a folder that is synchronised.</source>
        <translation>På datorns egen disk, inte i en mapp som synkroniseras.</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Välj en annan mapp</translation>
    </message>
    <message>
        <source>When are you open?</source>
        <translation>När har ni öppet?</translation>
    </message>
    <message>
        <source>A day is written as 8-12, 13-17. An empty day is closed. Each practitioner&apos;s own hours begin with these.</source>
        <translation>En dag skrivs som 8-12, 13-17. En tom dag är stängd. Varje behandlares egna tider utgår från de här.</translation>
    </message>
    <message>
        <source>Which laws apply to you?</source>
        <translation>Vilka lagar gäller för er?</translation>
    </message>
    <message>
        <source>Ticked is what your country suggests. Several can apply.</source>
        <translation>Förkryssat är vad landet talar för. Flera kan gälla.</translation>
    </message>
    <message>
        <source>They set deadlines, retention and wording. What applies to your clinic, your own counsel decides.</source>
        <translation>De styr tidsfrister, gallring och ordalydelser. Vad som gäller för just er avgör er egen jurist.</translation>
    </message>
    <message>
        <source>Can visitors see this screen?</source>
        <translation>Kan besökare se den här skärmen?</translation>
    </message>
    <message>
        <source>Where people stand close, Today and the schedule show initials instead of names. The patient&apos;s card still shows the whole name.</source>
        <translation>Där folk står nära visar I dag och schemat initialer i stället för namn. Patientens kort visar fortfarande hela namnet.</translation>
    </message>
    <message>
        <source>Visitors may see it: show initials</source>
        <translation>Besökare kan se den: visa initialer</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>Klinikens namn</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tidszon</translation>
    </message>
    <message>
        <source>Folder of the clinic&apos;s encrypted file</source>
        <translation>Mapp för klinikens krypterade fil</translation>
    </message>
    <message>
        <source>Recovery kit</source>
        <translation>Återställningsark</translation>
    </message>
    <message>
        <source>These 24 words open the clinic where passphrase, phone or computer is lost. Keep this paper locked away, and apart from the computer. Whoever has it can open everything.</source>
        <translation>De här 24 orden öppnar kliniken om lösenfrasen, telefonen eller datorn kommer bort. Förvara papperet inlåst och inte vid datorn. Den som har det kan öppna allt.</translation>
    </message>
    <message>
        <source>I have them on paper</source>
        <translation>Jag har dem på papper</translation>
    </message>
    <message>
        <source>A code from your phone</source>
        <translation>En kod från telefonen</translation>
    </message>
    <message>
        <source>Besides the passphrase, signing in takes six figures that change every half minute.</source>
        <translation>Utöver lösenfrasen krävs sex siffror som byts varje halvminut.</translation>
    </message>
    <message>
        <source>Open an authenticator app on your phone and scan this. Then type the six figures that it shows now.</source>
        <translation>Öppna en autentiseringsapp i telefonen och läs in koden. Skriv sedan de sex siffror som appen visar nu.</translation>
    </message>
    <message>
        <source>Or type this key into the app</source>
        <translation>Eller skriv in den här nyckeln i appen</translation>
    </message>
    <message>
        <source>QR code with the key of your one-time codes</source>
        <translation>QR-kod med nyckeln till dina engångskoder</translation>
    </message>
    <message>
        <source>Open the clinic</source>
        <translation>Öppna kliniken</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Is nobody looking over your shoulder?</source>
        <translation>Är det ingen som ser över axeln?</translation>
    </message>
    <message>
        <source>QR code with the words of the recovery kit</source>
        <translation>QR-kod med återställningsarkets ord</translation>
    </message>
    <message>
        <source>Show the words again</source>
        <translation>Visa orden igen</translation>
    </message>
    <message>
        <source>Two words from your paper</source>
        <translation>Två ord från ditt papper</translation>
    </message>
    <message>
        <source>So that you know it can be read when it is needed.</source>
        <translation>Så att du vet att det går att läsa när det behövs.</translation>
    </message>
    <message>
        <source>The recovery kit</source>
        <translation>Återställningsarket</translation>
    </message>
    <message>
        <source>These 24 words open the clinic where passphrase, phone or this computer is lost. They are shown once and kept nowhere. Print them or write them down with their numbers, and lock the paper away.</source>
        <translation>De här 24 orden öppnar kliniken om lösenfrasen, telefonen eller datorn kommer bort. De visas en gång och sparas ingenstans. Skriv ut dem eller skriv av dem med sina nummer, och lås in papperet.</translation>
    </message>
    <message>
        <source>This is a new kit. Words you wrote down before open nothing any more.</source>
        <translation>Det här är ett nytt ark. Ord du skrev ned tidigare öppnar inget längre.</translation>
    </message>
    <message>
        <source>Word number {number}</source>
        <translation>Ord nummer {number}</translation>
    </message>
    <message>
        <source>Choose the clinic&apos;s folder</source>
        <translation>Välj klinikens mapp</translation>
    </message>
    <message>
        <source>{clinic} is ready. Type the code that your phone shows now.</source>
        <translation>{clinic} är klar. Skriv koden som telefonen visar nu.</translation>
    </message>
    <message>
        <source>No clinic lies in that folder. Choose the one that holds its files.</source>
        <translation>Det ligger ingen klinik i den mappen. Välj den som innehåller klinikens filer.</translation>
    </message>
    <message>
        <source>Making up patients, visits and a log</source>
        <translation>Hittar på patienter, besök och en logg</translation>
    </message>
    <message>
        <source>Welcome to Clinic Desk</source>
        <translation>Välkommen till Clinic Desk</translation>
    </message>
    <message>
        <source>One clinic, one encrypted file, one computer at which people take turns.</source>
        <translation>En klinik, en krypterad fil, en dator där man turas om.</translation>
    </message>
    <message>
        <source>Clinics on this computer</source>
        <translation>Kliniker på den här datorn</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Open a clinic&apos;s folder</source>
        <translation>Öppna en kliniks mapp</translation>
    </message>
    <message>
        <source>A clinic that already lies on this computer or a drive.</source>
        <translation>En klinik som redan ligger på datorn eller på en disk.</translation>
    </message>
    <message>
        <source>Try the invented clinic</source>
        <translation>Prova den påhittade kliniken</translation>
    </message>
    <message>
        <source>Everybody in it is made up. Nothing you do there matters.</source>
        <translation>Alla där är påhittade. Inget du gör där spelar någon roll.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Återställ från en säkerhetskopia</translation>
    </message>
    <message>
        <source>After a broken or lost computer. Have the recovery kit at hand.</source>
        <translation>När en dator gått sönder eller kommit bort. Ha återställningsarket till hands.</translation>
    </message>
    <message>
        <source>Back to signing in</source>
        <translation>Tillbaka till inloggningen</translation>
    </message>
    <message>
        <source>Go on with the new clinic</source>
        <translation>Fortsätt med den nya kliniken</translation>
    </message>
    <message>
        <source>You began one here. Your answers are kept.</source>
        <translation>Du har börjat på en här. Dina svar finns kvar.</translation>
    </message>
    <message>
        <source>Begin a new clinic</source>
        <translation>Börja med en ny klinik</translation>
    </message>
    <message>
        <source>About ten minutes. Have your phone and a pen at hand.</source>
        <translation>Tar ungefär tio minuter. Ha telefonen och en penna till hands.</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>Kliniken</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Öppettider</translation>
    </message>
    <message>
        <source>Laws and visitors</source>
        <translation>Lagar och besökare</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Ditt konto</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Engångskod</translation>
    </message>
    <message>
        <source>Practitioners</source>
        <translation>Behandlare</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Tjänster</translation>
    </message>
    <message>
        <source>First colleague</source>
        <translation>Första kollegan</translation>
    </message>
    <message>
        <source>GDPR with Sweden&apos;s patient data act</source>
        <translation>GDPR med patientdatalagen (Sverige)</translation>
    </message>
    <message>
        <source>GDPR (European Union, United Kingdom)</source>
        <translation>GDPR (EU, Storbritannien)</translation>
    </message>
    <message>
        <source>HIPAA (United States)</source>
        <translation>HIPAA (USA)</translation>
    </message>
    <message>
        <source>CCPA (California)</source>
        <translation>CCPA (Kalifornien)</translation>
    </message>
    <message>
        <source>Measuring how fast this computer is</source>
        <translation>Mäter hur snabb datorn är</translation>
    </message>
    <message>
        <source>Making the clinic&apos;s encrypted file</source>
        <translation>Skapar klinikens krypterade fil</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Write the words down by hand.</source>
        <translation>Ingen skrivare är installerad på den här datorn. Skriv av orden för hand.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Ett ögonblick</translation>
    </message>
</context>
<context>
    <name>to-do</name>
    <message>
        <source>Nobody waits for what became free, or it is taken</source>
        <translation>Ingen väntar på den tid som blev ledig, eller så är den upptagen</translation>
    </message>
    <message>
        <source>No time has become free</source>
        <translation>Ingen tid har blivit ledig</translation>
    </message>
    <message>
        <source>Open a card first, or stand on a visit in the schedule</source>
        <translation>Öppna ett kort först, eller ställ dig på ett besök i schemat</translation>
    </message>
    <message>
        <source>Stand on a visit that has not begun</source>
        <translation>Ställ dig på ett besök som inte har börjat</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>Look at them</source>
        <translation>Titta på dem</translation>
    </message>
    <message>
        <source>Read the reports</source>
        <translation>Läs rapporterna</translation>
    </message>
    <message>
        <source>Open training</source>
        <translation>Öppna utbildningen</translation>
    </message>
    <message>
        <source>Review the access</source>
        <translation>Se över behörigheten</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Ställ in</translation>
    </message>
    <message>
        <source>You are not reminded of it any more</source>
        <translation>Du påminns inte om det längre</translation>
    </message>
    <message>
        <source>Verify the log</source>
        <translation>Kontrollera loggen</translation>
    </message>
    <message>
        <source>Read the log</source>
        <translation>Läs loggen</translation>
    </message>
    <message>
        <source>It stands among what is to set up again</source>
        <translation>Det står bland det som ska ställas in igen</translation>
    </message>
    <message>
        <source>Open backups</source>
        <translation>Öppna säkerhetskopior</translation>
    </message>
    <message>
        <source>Keep a checkpoint outside</source>
        <translation>Spara en kontrollpunkt utanför datorn</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>Öppna kontot</translation>
    </message>
    <message>
        <source>Enter the visit</source>
        <translation>För in besöket</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>a patient</source>
        <translation>en patient</translation>
    </message>
</context>
</TS>

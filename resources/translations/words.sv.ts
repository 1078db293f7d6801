<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>errors</name>
    <message>
        <source>That did not work. Nothing was changed. Try again.</source>
        <translation>Det gick inte. Inget ändrades. Försök igen.</translation>
    </message>
    <message>
        <source>That cannot be done. Nothing was changed.</source>
        <translation>Det går inte att göra. Inget ändrades.</translation>
    </message>
    <message>
        <source>Your role does not reach that far. Nothing was changed. Ask the practice manager.</source>
        <translation>Din roll räcker inte till för det. Inget ändrades. Fråga verksamhetschefen.</translation>
    </message>
    <message>
        <source>You are signed out. What you typed is kept. Sign in to go on.</source>
        <translation>Du är utloggad. Det du skrev är sparat. Logga in för att fortsätta.</translation>
    </message>
    <message>
        <source>Something is missing or wrong. Nothing was saved yet. Look at the marked fields.</source>
        <translation>Något saknas eller stämmer inte. Inget är sparat än. Se de markerade fälten.</translation>
    </message>
    <message>
        <source>That is not there, or not for you to see. Nothing was changed. Search again.</source>
        <translation>Det finns inte, eller så får du inte se det. Inget ändrades. Sök igen.</translation>
    </message>
    <message>
        <source>Somebody changed this while it was open. Your change was not saved. Look at it again, then repeat what you wanted.</source>
        <translation>Någon ändrade det här medan det var öppet. Din ändring sparades inte. Titta igen och gör om det du ville göra.</translation>
    </message>
    <message>
        <source>The card or list is closed. Nothing was changed. Open it again.</source>
        <translation>Kortet eller listan är stängd. Inget ändrades. Öppna på nytt.</translation>
    </message>
    <message>
        <source>That time is taken. Nothing was booked. Choose another time.</source>
        <translation>Tiden är upptagen. Inget bokades. Välj en annan tid.</translation>
    </message>
    <message>
        <source>The practitioner does not work then. Nothing was booked. Choose another time.</source>
        <translation>Behandlaren arbetar inte då. Inget bokades. Välj en annan tid.</translation>
    </message>
    <message>
        <source>That time has passed. Nothing was booked. Choose a later time.</source>
        <translation>Tiden har redan varit. Inget bokades. Välj en senare tid.</translation>
    </message>
    <message>
        <source>The clocks go forward that day and skip this time. Nothing was booked. Choose a time before or after.</source>
        <translation>Klockan ställs fram den dagen och hoppar över den här tiden. Inget bokades. Välj en tid före eller efter.</translation>
    </message>
    <message>
        <source>The clocks go back that day and show this time twice. Nothing was booked. Choose the first or the second.</source>
        <translation>Klockan ställs tillbaka den dagen och visar tiden två gånger. Inget bokades. Välj den första eller den andra.</translation>
    </message>
    <message>
        <source>The appointment&apos;s status does not allow that. Nothing was changed. Look again.</source>
        <translation>Bokningens status tillåter inte det. Inget ändrades. Titta igen.</translation>
    </message>
    <message>
        <source>The name, the password or the code does not fit. Try again.</source>
        <translation>Namnet, lösenordet eller koden stämmer inte. Försök igen.</translation>
    </message>
    <message>
        <source>The vault could not be opened. Nothing in it was changed. Ask the owner.</source>
        <translation>Valvet gick inte att öppna. Inget i det ändrades. Fråga ägaren.</translation>
    </message>
    <message>
        <source>There is no vault in that folder. Choose another folder, or set up a new clinic.</source>
        <translation>Det finns inget valv i mappen. Välj en annan mapp eller lägg upp en ny klinik.</translation>
    </message>
    <message>
        <source>That folder holds a vault already. It was left as it is. Choose another folder.</source>
        <translation>Det finns redan ett valv i mappen. Det lämnades som det är. Välj en annan mapp.</translation>
    </message>
    <message>
        <source>The vault is open in another window. Nothing was changed. Close that one first.</source>
        <translation>Valvet är öppet i ett annat fönster. Inget ändrades. Stäng det först.</translation>
    </message>
    <message>
        <source>A file of the vault is not what was written ({what}). It was left as it is. Restore the last backup.</source>
        <translation>En av valvets filer är inte den som skrevs ({what}). Den lämnades som den är. Återställ den senaste säkerhetskopian.</translation>
    </message>
    <message>
        <source>A newer version of the program wrote this vault. It was left as it is. Install the newer version.</source>
        <translation>Valvet är skrivet av en nyare version av programmet. Det lämnades som det är. Installera den nyare versionen.</translation>
    </message>
    <message>
        <source>The vault would not have been encrypted, so nothing was written. Ask the owner.</source>
        <translation>Valvet skulle inte ha blivit krypterat, så inget skrevs. Fråga ägaren.</translation>
    </message>
    <message>
        <source>That key does not open this vault. Nothing was changed. Try another.</source>
        <translation>Nyckeln öppnar inte det här valvet. Inget ändrades. Försök med en annan.</translation>
    </message>
    <message>
        <source>The computer&apos;s keychain is not there or is locked. Nothing was changed. Unlock it, or use the recovery kit.</source>
        <translation>Datorns nyckelring saknas eller är låst. Inget ändrades. Lås upp den eller använd återställningsarket.</translation>
    </message>
    <message>
        <source>The log does not work as it should. Tell the practice manager now.</source>
        <translation>Loggen fungerar inte som den ska. Säg till verksamhetschefen nu.</translation>
    </message>
    <message>
        <source>The log could not be written, so nothing was shown or changed. Tell the practice manager.</source>
        <translation>Det gick inte att skriva i loggen, så inget visades eller ändrades. Säg till verksamhetschefen.</translation>
    </message>
    <message>
        <source>The log does not hold: an entry does not fit the ones before it. Nothing was changed now. Tell the practice manager.</source>
        <translation>Loggen håller inte: en rad passar inte ihop med raderna före. Inget ändrades nu. Säg till verksamhetschefen.</translation>
    </message>
    <message>
        <source>The computer did not let the program work. Nothing was changed. Try again.</source>
        <translation>Datorn lät inte programmet arbeta. Inget ändrades. Försök igen.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved. Make room, then try again.</source>
        <translation>Disken är full. Inget sparades. Gör plats och försök igen.</translation>
    </message>
    <message>
        <source>The folder cannot be written to. Nothing was saved. Ask who runs the computer.</source>
        <translation>Det går inte att skriva i mappen. Inget sparades. Fråga den som sköter datorn.</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Fyll i det här.</translation>
    </message>
    <message>
        <source>This is too long. Shorten it.</source>
        <translation>Det är för långt. Korta ner det.</translation>
    </message>
    <message>
        <source>This is too short. Add to it.</source>
        <translation>Det är för kort. Skriv mer.</translation>
    </message>
    <message>
        <source>This is easy to guess. Add a word or two.</source>
        <translation>Det är lätt att gissa. Lägg till ett par ord.</translation>
    </message>
    <message>
        <source>Many people use this. Choose another.</source>
        <translation>Många använder det här. Välj något annat.</translation>
    </message>
    <message>
        <source>You have used this before. Choose another.</source>
        <translation>Du har använt det här förut. Välj något annat.</translation>
    </message>
    <message>
        <source>Mix capital and small letters, figures and signs.</source>
        <translation>Blanda stora och små bokstäver, siffror och tecken.</translation>
    </message>
    <message>
        <source>This is not a date. Write it as 1980-03-12.</source>
        <translation>Det är inget datum. Skriv det som 1980-03-12.</translation>
    </message>
    <message>
        <source>This lies in the future. Check the year.</source>
        <translation>Det ligger i framtiden. Kontrollera året.</translation>
    </message>
    <message>
        <source>This is too long ago. Check the year.</source>
        <translation>Det är för länge sedan. Kontrollera året.</translation>
    </message>
    <message>
        <source>This is not a phone number. Check it.</source>
        <translation>Det är inget telefonnummer. Kontrollera det.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. Check it.</source>
        <translation>Det är ingen e-postadress. Kontrollera den.</translation>
    </message>
    <message>
        <source>Write a number here.</source>
        <translation>Skriv ett tal här.</translation>
    </message>
    <message>
        <source>Choose a time zone from the list.</source>
        <translation>Välj en tidszon i listan.</translation>
    </message>
    <message>
        <source>Give one way to reach the patient: phone or e-mail.</source>
        <translation>Ange ett sätt att nå patienten: telefon eller e-post.</translation>
    </message>
    <message>
        <source>This looks like a card number. It may not be kept here.</source>
        <translation>Det ser ut som ett kortnummer. Det får inte sparas här.</translation>
    </message>
    <message>
        <source>There is a sign here that cannot be kept. Remove it.</source>
        <translation>Här finns ett tecken som inte kan sparas. Ta bort det.</translation>
    </message>
    <message>
        <source>This is taken. Choose another.</source>
        <translation>Det är upptaget. Välj något annat.</translation>
    </message>
    <message>
        <source>This is not known. Choose from the list.</source>
        <translation>Det är okänt. Välj i listan.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>De två är inte lika.</translation>
    </message>
    <message numerus="yes">
        <source>The name, the password or the code does not fit. Try again in %n second(s).</source>
        <translation>
            <numerusform>Namnet, lösenordet eller koden stämmer inte. Försök igen om %n sekund.</numerusform>
            <numerusform>Namnet, lösenordet eller koden stämmer inte. Försök igen om %n sekunder.</numerusform>
        </translation>
    </message>
    <message>
        <source>The screen is locked. What you typed is kept. Unlock to go on.</source>
        <translation>Skärmen är låst. Det du skrev är sparat. Lås upp för att fortsätta.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} tim {minutes} min</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>I morgon</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>I går</translation>
    </message>
    <message>
        <source>week {number}</source>
        <translation>vecka {number}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} tim</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minuter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n sekund</numerusform>
            <numerusform>%n sekunder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n bokning</numerusform>
            <numerusform>%n bokningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patienter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <comment>of the log</comment>
        <translation>
            <numerusform>%n rad</numerusform>
            <numerusform>%n rader</numerusform>
        </translation>
    </message>
</context>
</TS>

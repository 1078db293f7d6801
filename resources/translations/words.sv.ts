<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>contact</name>
    <message>
        <source>•• •• {year}</source>
        <comment>hidden day and month, then the year&apos;s last two figures</comment>
        <translation>{year} •• ••</translation>
    </message>
    <message>
        <source>easily confused</source>
        <translation>lätt att förväxla</translation>
    </message>
    <message>
        <source>Same name, other date of birth</source>
        <translation>Samma namn, annat födelsedatum</translation>
    </message>
    <message>
        <source>Close to what was typed</source>
        <translation>Nära det som skrevs</translation>
    </message>
    <message>
        <source>another {name}, born {year}</source>
        <translation>en annan {name}, född {year}</translation>
    </message>
    <message>
        <source>born {year}</source>
        <translation>född {year}</translation>
    </message>
    <message>
        <source>number {number}</source>
        <translation>nummer {number}</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>{who} changed this {when}.</source>
        <translation>{who} ändrade detta {when}.</translation>
    </message>
    <message>
        <source>{who} moved this visit to {start} {when}.</source>
        <translation>{who} flyttade besöket till {start} {when}.</translation>
    </message>
    <message>
        <source>{who} cancelled this visit {when}.</source>
        <translation>{who} avbokade besöket {when}.</translation>
    </message>
    <message>
        <source>{who} took the cancelling of this visit back {when}.</source>
        <translation>{who} ångrade avbokningen {when}.</translation>
    </message>
    <message>
        <source>{who} changed how long this visit is {when}.</source>
        <translation>{who} ändrade hur långt besöket är {when}.</translation>
    </message>
    <message>
        <source>{who} changed how far this visit has come {when}.</source>
        <translation>{who} ändrade hur långt besöket har kommit {when}.</translation>
    </message>
    <message>
        <source>{who} corrected this card {when}.</source>
        <translation>{who} rättade kortet {when}.</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} kl. {time}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>En kollega</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>kl. {time}</translation>
    </message>
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
        <source>That time is taken. Nothing was changed. Choose another time.</source>
        <translation>Tiden är upptagen. Inget ändrades. Välj en annan tid.</translation>
    </message>
    <message>
        <source>A colleague holds that time for a caller. Nothing was changed. Choose another time, or try again in a few minutes.</source>
        <translation>En kollega håller den tiden åt någon som ringer. Inget ändrades. Välj en annan tid eller försök igen om några minuter.</translation>
    </message>
    <message>
        <source>No place is left in the group. Nothing was changed. Choose another time.</source>
        <translation>Det finns ingen plats kvar i gruppen. Inget har ändrats. Välj en annan tid.</translation>
    </message>
    <message>
        <source>The patient has a place in this group already. Nothing was changed. Choose another patient or another time.</source>
        <translation>Patienten har redan en plats i gruppen. Inget har ändrats. Välj en annan patient eller en annan tid.</translation>
    </message>
    <message>
        <source>More come to the group than it would hold. Nothing was changed. Move or take out somebody first.</source>
        <translation>Fler kommer till gruppen än den skulle rymma. Inget har ändrats. Flytta eller ta ut någon först.</translation>
    </message>
    <message>
        <source>A group begins and ends together. Nothing was changed. Move the visit out of the group to give it another length.</source>
        <translation>En grupp börjar och slutar tillsammans. Inget har ändrats. Flytta besöket ut ur gruppen för att ge det en annan längd.</translation>
    </message>
    <message>
        <source>A colleague is making that call just now. Take the next one, or try again in a few minutes.</source>
        <translation>En kollega ringer det samtalet just nu. Ta nästa, eller försök igen om några minuter.</translation>
    </message>
    <message>
        <source>The appointment is kept at its time. Nothing was changed. Let it be moved first, then move it.</source>
        <translation>Bokningen är låst på sin tid. Inget ändrades. Lås upp den först och flytta den sedan.</translation>
    </message>
    <message>
        <source>The patient has another visit then, or the same one that day. Nothing was booked. Choose another time, or book all the same.</source>
        <translation>Patienten har redan ett besök då, eller samma besök den dagen. Inget bokades. Välj en annan tid eller boka ändå.</translation>
    </message>
    <message>
        <source>The practitioner does not work then. Nothing was changed. Choose another time.</source>
        <translation>Behandlaren arbetar inte då. Inget ändrades. Välj en annan tid.</translation>
    </message>
    <message>
        <source>That time has passed. Nothing was changed. Choose a later time.</source>
        <translation>Tiden har redan varit. Inget ändrades. Välj en senare tid.</translation>
    </message>
    <message>
        <source>The clocks go forward that day and skip this time. Nothing was changed. Choose a time before or after.</source>
        <translation>Klockan ställs fram den dagen och hoppar över den här tiden. Inget ändrades. Välj en tid före eller efter.</translation>
    </message>
    <message>
        <source>The clocks go back that day and show this time twice. Nothing was changed. Choose the first or the second.</source>
        <translation>Klockan ställs tillbaka den dagen och visar tiden två gånger. Inget ändrades. Välj den första eller den andra.</translation>
    </message>
    <message>
        <source>The appointment&apos;s status does not allow that. Nothing was changed. Look again.</source>
        <translation>Bokningens status tillåter inte det. Inget ändrades. Titta igen.</translation>
    </message>
    <message>
        <source>This patient is easily confused with another. Nothing was changed. Ask for the date of birth, the phone number or the patient number, and tick what was told.</source>
        <translation>Patienten är lätt att förväxla med en annan. Inget ändrades. Fråga efter födelsedatum, telefonnummer eller patientnummer och kryssa för det som sades.</translation>
    </message>
    <message>
        <source>These two cards are not merged: one is protected or easily confused with another, or a colleague has said that they are two people. Nothing was changed.</source>
        <translation>De här korten slås inte ihop: ett är skyddat eller lätt att förväxla med ett annat, eller så har en kollega sagt att det är två personer. Inget ändrades.</translation>
    </message>
    <message>
        <source>It is still in use, so it stays. Nothing was changed. Move what is booked, or give the people another, then try again.</source>
        <translation>Det används ännu och blir därför kvar. Inget ändrades. Flytta det som är bokat, eller ge personerna något annat, och försök igen.</translation>
    </message>
    <message>
        <source>This patient has died, so nothing is booked. Nothing was changed. If that is wrong, take the date of death off the card.</source>
        <translation>Patienten har avlidit, så inget bokas. Inget ändrades. Om det är fel: ta bort dödsdagen från kortet.</translation>
    </message>
    <message>
        <source>This file cannot be taken in. Nothing was changed. Choose another.</source>
        <translation>Filen kan inte läsas in. Inget har ändrats. Välj en annan.</translation>
    </message>
    <message>
        <source>The clinic would be left without an owner. Nothing was changed. Make somebody else an owner first, who has signed in.</source>
        <translation>Kliniken skulle bli utan ägare. Inget ändrades. Gör först någon annan till ägare, som har loggat in.</translation>
    </message>
    <message>
        <source>This invitation has run out. Nothing was changed. Ask for a new one.</source>
        <translation>Inbjudan har gått ut. Inget ändrades. Be om en ny.</translation>
    </message>
    <message>
        <source>This asks for your six-digit code again. Nothing was changed. Try once more.</source>
        <translation>För detta behövs din sexsiffriga kod igen. Inget ändrades. Försök en gång till.</translation>
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
        <source>There is no backup in that folder. Nothing was restored. Choose another folder.</source>
        <translation>Det finns ingen säkerhetskopia i den mappen. Inget har återställts. Välj en annan mapp.</translation>
    </message>
    <message>
        <source>This backup is not what was written ({what}). Nothing was restored. Use another backup.</source>
        <translation>Säkerhetskopian är inte det som skrevs ({what}). Inget har återställts. Använd en annan säkerhetskopia.</translation>
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
        <source>That folder or drive is not there. Nothing half-made is left. Connect it, then try again.</source>
        <translation>Mappen eller enheten finns inte där. Inget halvfärdigt är kvar. Anslut den och försök sedan igen.</translation>
    </message>
    <message>
        <source>An owner’s access has no limits and no end. End the account instead.</source>
        <translation>En ägares behörighet har inga gränser och inget slut. Avsluta kontot i stället.</translation>
    </message>
    <message>
        <source>This has passed. Choose a later day.</source>
        <translation>Det har redan varit. Välj en senare dag.</translation>
    </message>
    <message>
        <source>A temp has no other role beside it. Choose one or the other.</source>
        <translation>En vikarie har ingen annan roll vid sidan av. Välj det ena eller det andra.</translation>
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
        <source>No day can be read here. Write it as 24/12, friday or in 2 w.</source>
        <translation>Här går ingen dag att läsa. Skriv den som 24/12, fredag eller om 2 v.</translation>
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
        <source>This is too far ahead. Choose a nearer day.</source>
        <translation>Det är för långt fram. Välj en dag som ligger närmare.</translation>
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
        <source>This holds a national identity number. The clinic books without it, so it is not kept.</source>
        <translation>Här står ett personnummer. Kliniken bokar utan det, så det sparas inte.</translation>
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
    <message>
        <source>These are no hours. Write them as 8-12, 13-17, or leave it empty.</source>
        <translation>Det här är inga tider. Skriv dem som 8-12, 13-17, eller lämna tomt.</translation>
    </message>
    <message>
        <source>This ends before it begins. Check both.</source>
        <translation>Det slutar innan det börjar. Kontrollera båda.</translation>
    </message>
    <message>
        <source>Two of these lie over each other. Make one of them, or move one.</source>
        <translation>Två av tiderna överlappar. Gör dem till en, eller flytta den ena.</translation>
    </message>
    <message>
        <source>Something lies there already. Choose a new folder.</source>
        <translation>Där ligger redan något. Välj en ny mapp.</translation>
    </message>
    <message>
        <source>Tick this, or set up a keychain first.</source>
        <translation>Kryssa i här, eller ordna en nyckelring först.</translation>
    </message>
    <message>
        <source>That code does not fit. Type the one that the phone shows now. Is its clock right?</source>
        <translation>Koden stämmer inte. Skriv den som telefonen visar nu. Går telefonens klocka rätt?</translation>
    </message>
    <message>
        <source>This begins like a formula. It is not taken in.</source>
        <translation>Det här börjar som en formel. Det läses inte in.</translation>
    </message>
    <message>
        <source>There are more cells than columns. One of them may hold the dividing sign.</source>
        <translation>Raden har fler celler än kolumner. Någon av dem innehåller kanske skiljetecknet.</translation>
    </message>
    <message>
        <source>More are booked ahead in one group. Move some of them first.</source>
        <translation>Fler än så är bokade framåt i en och samma grupp. Flytta några av dem först.</translation>
    </message>
    <message>
        <source>That practitioner does not give this service. Choose another.</source>
        <translation>Den behandlaren ger inte tjänsten. Välj en annan.</translation>
    </message>
    <message>
        <source>That is not the word. Look at your paper.</source>
        <translation>Det är inte ordet. Titta på ditt papper.</translation>
    </message>
    <message>
        <source>Your change was not made, and nothing you typed is lost. Look at how it is now, then repeat what you still want.</source>
        <translation>Din ändring gjordes inte, och inget du skrev är borta. Se hur det är nu och gör sedan om det du fortfarande vill.</translation>
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
    <message>
        <source>This practitioner does not give that service, or nobody does any more. Nothing was changed. Choose somebody else.</source>
        <translation>Den behandlaren ger inte den tjänsten, eller så gör ingen det längre. Inget har ändrats. Välj någon annan.</translation>
    </message>
    <message>
        <source>The visit begins {when}, so nobody has missed it yet. Nothing was changed. If they are not coming, cancel it.</source>
        <translation>Besöket börjar {when}, så ingen har uteblivit än. Inget har ändrats. Avboka det om de inte kommer.</translation>
    </message>
    <message>
        <source>This workbook says that it is far larger than it can be. It was not opened. Ask whoever sent it.</source>
        <translation>Arbetsboken uppger sig vara mycket större än den kan vara. Den öppnades inte. Fråga den som skickade den.</translation>
    </message>
    <message>
        <source>The letters in line {line} are damaged: the file is UTF-8 and breaks off there. Nothing was taken in. Export it again from the other program.</source>
        <translation>Tecknen på rad {line} är skadade: filen är UTF-8 och bryts av där. Inget lästes in. Exportera den på nytt från det andra programmet.</translation>
    </message>
    <message>
        <source>This workbook brings definitions of its own, which no list needs. It was not opened. Save it anew in the other program.</source>
        <translation>Arbetsboken har egna definitioner som ingen lista behöver. Den öppnades inte. Spara den på nytt i det andra programmet.</translation>
    </message>
    <message>
        <source>The file is empty. Nothing was taken in. Choose another.</source>
        <translation>Filen är tom. Inget lästes in. Välj en annan.</translation>
    </message>
    <message>
        <source>Line {line} cannot be read with these letters. Nothing was taken in. Choose others.</source>
        <translation>Rad {line} kan inte läsas med den här teckenkodningen. Inget lästes in. Välj en annan.</translation>
    </message>
    <message>
        <source>The file is not there or cannot be read. Nothing was taken in. Choose it again.</source>
        <translation>Filen finns inte eller kan inte läsas. Inget lästes in. Välj den igen.</translation>
    </message>
    <message>
        <source>This workbook is locked with a password. Nothing was taken in. Save it without one.</source>
        <translation>Arbetsboken är låst med lösenord. Inget lästes in. Spara den utan lösenord.</translation>
    </message>
    <message>
        <source>Line {line} is longer than any line of a list. Nothing was taken in. Export it again, one line for each row.</source>
        <translation>Rad {line} är längre än någon rad i en lista. Inget lästes in. Exportera på nytt, med en rad för varje post.</translation>
    </message>
    <message>
        <source>This is a document, not a table. Nothing was taken in. Save it as CSV or XLSX.</source>
        <translation>Det här är ett dokument, ingen tabell. Inget lästes in. Spara det som CSV eller XLSX.</translation>
    </message>
    <message>
        <source>This is not a FHIR bundle that can be read here. Nothing was taken in. Ask for FHIR R4 as JSON.</source>
        <translation>Det här är inget FHIR-paket som kan läsas här. Inget lästes in. Be om FHIR R4 som JSON.</translation>
    </message>
    <message>
        <source>This is not an iCalendar file. Nothing was taken in. Choose another.</source>
        <translation>Det här är ingen iCalendar-fil. Inget lästes in. Välj en annan.</translation>
    </message>
    <message>
        <source>There is no contact card in this file. Nothing was taken in. Choose another.</source>
        <translation>Det finns inget kontaktkort i filen. Inget lästes in. Välj en annan.</translation>
    </message>
    <message>
        <source>This is not a workbook, or it is damaged. Nothing was taken in. Save it as XLSX or CSV.</source>
        <translation>Det här är ingen arbetsbok, eller så är den skadad. Inget lästes in. Spara den som XLSX eller CSV.</translation>
    </message>
    <message>
        <source>Line {line} holds signs that are no text. Nothing was taken in. Save the file as CSV.</source>
        <translation>Rad {line} innehåller tecken som inte är text. Inget lästes in. Spara filen som CSV.</translation>
    </message>
    <message>
        <source>This is a workbook of the old kind (XLS). Nothing was taken in. Save it as XLSX.</source>
        <translation>Det här är en arbetsbok av den gamla sorten (XLS). Inget lästes in. Spara den som XLSX.</translation>
    </message>
    <message>
        <source>The quotation marks from line {line} on do not fit together. Nothing was taken in. Export the file again.</source>
        <translation>Citattecknen från rad {line} hör inte ihop. Inget lästes in. Exportera filen på nytt.</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB. Nothing was read. Part it, and take in one at a time.</source>
        <translation>Filen är större än {most} MB. Inget lästes. Dela den och läs in en del i taget.</translation>
    </message>
    <message>
        <source>Line {line} has more than {most} columns. Nothing was taken in. Keep the columns that are needed.</source>
        <translation>Rad {line} har fler än {most} kolumner. Inget lästes in. Behåll de kolumner som behövs.</translation>
    </message>
</context>
<context>
    <name>events</name>
    <message>
        <source>Checkpoint compared</source>
        <translation>Kontrollpunkt jämförd</translation>
    </message>
    <message>
        <source>Checkpoint kept</source>
        <translation>Kontrollpunkt sparad</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Kontrollpunkt</translation>
    </message>
    <message>
        <source>Clock went back</source>
        <translation>Klockan gick bakåt</translation>
    </message>
    <message>
        <source>Program fault</source>
        <translation>Fel i programmet</translation>
    </message>
    <message>
        <source>Log exported</source>
        <translation>Loggen exporterad</translation>
    </message>
    <message>
        <source>Log not proved</source>
        <translation>Loggen ej styrkt</translation>
    </message>
    <message>
        <source>Log read</source>
        <translation>Loggen läst</translation>
    </message>
    <message>
        <source>Log verified</source>
        <translation>Loggen kontrollerad</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>Kopiering misslyckades</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Säkerhetskopia gjord</translation>
    </message>
    <message>
        <source>Backups planned</source>
        <translation>Kopiering planerad</translation>
    </message>
    <message>
        <source>Restore tried</source>
        <translation>Återställning provad</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Återställd</translation>
    </message>
    <message>
        <source>Clinic invented</source>
        <translation>Påhittad klinik</translation>
    </message>
    <message>
        <source>Report read</source>
        <translation>Rapport läst</translation>
    </message>
    <message>
        <source>Incident reported</source>
        <translation>Händelse rapporterad</translation>
    </message>
    <message>
        <source>Report taken up</source>
        <translation>Rapport omhändertagen</translation>
    </message>
    <message>
        <source>Day shown</source>
        <translation>Dag visad</translation>
    </message>
    <message>
        <source>Directory closed</source>
        <translation>Registret stängt</translation>
    </message>
    <message>
        <source>Directory opened</source>
        <translation>Registret öppnat</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Rättat</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registrerad</translation>
    </message>
    <message>
        <source>Card closed</source>
        <translation>Kort stängt</translation>
    </message>
    <message>
        <source>Card opened</source>
        <translation>Kort öppnat</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sökning</translation>
    </message>
    <message>
        <source>Leave changed</source>
        <translation>Frånvaro ändrad</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Bokat</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Avbokat</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Flyttat</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Ångrad avbokning</translation>
    </message>
    <message>
        <source>Status changed</source>
        <translation>Status ändrad</translation>
    </message>
    <message>
        <source>Clinic changed</source>
        <translation>Kliniken ändrad</translation>
    </message>
    <message>
        <source>Hours changed</source>
        <translation>Tider ändrade</translation>
    </message>
    <message>
        <source>Practitioner changed</source>
        <translation>Behandlare ändrad</translation>
    </message>
    <message>
        <source>Room changed</source>
        <translation>Rum ändrat</translation>
    </message>
    <message>
        <source>Services changed</source>
        <translation>Tjänster ändrade</translation>
    </message>
    <message>
        <source>Access given</source>
        <translation>Behörighet gavs</translation>
    </message>
    <message>
        <source>Access reviewed</source>
        <translation>Behörighet granskad</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>Konto ändrat</translation>
    </message>
    <message>
        <source>Account made</source>
        <translation>Konto skapat</translation>
    </message>
    <message>
        <source>Account ended</source>
        <translation>Konto avslutat</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Inbjuden</translation>
    </message>
    <message>
        <source>Begins anew</source>
        <translation>Börjar om</translation>
    </message>
    <message>
        <source>Account unlocked</source>
        <translation>Konto upplåst</translation>
    </message>
    <message>
        <source>Code device changed</source>
        <translation>Ny kodenhet</translation>
    </message>
    <message>
        <source>Invitation accepted</source>
        <translation>Inbjudan godtagen</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Lösenord bytt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Nekad</translation>
    </message>
    <message>
        <source>Policy changed</source>
        <translation>Regel ändrad</translation>
    </message>
    <message>
        <source>Recovery code used</source>
        <translation>Reservkod använd</translation>
    </message>
    <message>
        <source>Recovery codes made</source>
        <translation>Reservkoder skapade</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Utloggad</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Inloggad</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Misslyckad inloggning</translation>
    </message>
    <message>
        <source>Sign-ins disturbed</source>
        <translation>Inloggningslistan störd</translation>
    </message>
    <message>
        <source>Went practising</source>
        <translation>Gick för att öva</translation>
    </message>
    <message>
        <source>Came from practice</source>
        <translation>Kom från övningen</translation>
    </message>
    <message>
        <source>May begin</source>
        <translation>Får börja</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Import och export</translation>
    </message>
    <message>
        <source>Data exported</source>
        <translation>Uppgifter exporterade</translation>
    </message>
    <message>
        <source>Import begun</source>
        <translation>Import påbörjad</translation>
    </message>
    <message>
        <source>Import ended</source>
        <translation>Import avslutad</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>Import återtagen</translation>
    </message>
    <message>
        <source>Patients recognised</source>
        <translation>Patienter igenkända</translation>
    </message>
    <message>
        <source>Contact wishes</source>
        <translation>Kontaktönskemål</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Behov</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Avliden</translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation>Hållna isär</translation>
    </message>
    <message>
        <source>Registration taken back</source>
        <translation>Registrering återtagen</translation>
    </message>
    <message>
        <source>Relatives</source>
        <translation>Närstående</translation>
    </message>
    <message>
        <source>Relatives shown</source>
        <translation>Närstående visade</translation>
    </message>
    <message>
        <source>List shown</source>
        <translation>Lista visad</translation>
    </message>
    <message>
        <source>Kept at its time</source>
        <translation>Låst på sin tid</translation>
    </message>
    <message>
        <source>Free to be moved</source>
        <translation>Får flyttas igen</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Ringt</translation>
    </message>
    <message>
        <source>Length changed</source>
        <translation>Längden ändrad</translation>
    </message>
    <message>
        <source>Papers, files and reports</source>
        <translation>Papper, filer och rapporter</translation>
    </message>
    <message>
        <source>Names shown</source>
        <translation>Namn visade</translation>
    </message>
    <message>
        <source>Contact shown</source>
        <translation>Kontaktuppgifter visade</translation>
    </message>
    <message>
        <source>Visits shown</source>
        <translation>Besök visade</translation>
    </message>
    <message>
        <source>Said who asked</source>
        <translation>Angav vem som bad om det</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Anteckning skriven</translation>
    </message>
    <message>
        <source>Call taken back</source>
        <translation>Samtal ångrat</translation>
    </message>
    <message>
        <source>Blocked time changed</source>
        <translation>Spärrad tid ändrad</translation>
    </message>
    <message>
        <source>Equipment changed</source>
        <translation>Utrustning ändrad</translation>
    </message>
    <message>
        <source>Times reckoned anew</source>
        <translation>Tider räknade om</translation>
    </message>
    <message>
        <source>Places of a group</source>
        <translation>Platser i en grupp</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>New time wanted</source>
        <translation>Ny tid behövs</translation>
    </message>
    <message>
        <source>Recall changed</source>
        <translation>Återbesök ändrat</translation>
    </message>
    <message>
        <source>Recall made</source>
        <translation>Återbesök bevakas</translation>
    </message>
    <message>
        <source>Series booked</source>
        <translation>Serie bokad</translation>
    </message>
    <message>
        <source>Series changed</source>
        <translation>Serie ändrad</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>Satt på väntelistan</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>Väntelista</translation>
    </message>
    <message>
        <source>Code given again</source>
        <translation>Kod angiven igen</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Undantag</translation>
    </message>
    <message>
        <source>Lesson done</source>
        <translation>Lektion klar</translation>
    </message>
    <message>
        <source>Lesson asked for</source>
        <translation>Lektion krävs</translation>
    </message>
    <message>
        <source>Recovery kit made</source>
        <translation>Återställningsark gjort</translation>
    </message>
    <message>
        <source>Recovery kit used</source>
        <translation>Återställningsark använt</translation>
    </message>
    <message>
        <source>Vault made</source>
        <translation>Valvet skapat</translation>
    </message>
    <message>
        <source>Easily confused</source>
        <translation>Lätt att förväxla</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Hopslagna</translation>
    </message>
    <message>
        <source>Merge taken back</source>
        <translation>Sammanslagning återtagen</translation>
    </message>
    <message>
        <source>Opened by mistake</source>
        <translation>Öppnat av misstag</translation>
    </message>
    <message>
        <source>{who} read the log about {whose}, {time}</source>
        <translation>{who} läste loggen om {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} wrote how {whose} wishes to be reached, {time}</source>
        <translation>{who} skrev hur {whose} vill bli nådd, {time}</translation>
    </message>
    <message>
        <source>{who} saw a day with {whose}, {time}</source>
        <translation>{who} såg en dag med {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} saw {whose} by name, {time}</source>
        <translation>{who} såg {whose} vid namn, {time}</translation>
    </message>
    <message>
        <source>{who} changed what visits of {whose} need, {time}</source>
        <translation>{who} ändrade vad besöken för {whose} kräver, {time}</translation>
    </message>
    <message>
        <source>{who} corrected {whose}’s details, {time}</source>
        <translation>{who} rättade uppgifterna om {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} wrote whether {whose} has died, {time}</source>
        <translation>{who} skrev om {whose} har avlidit, {time}</translation>
    </message>
    <message>
        <source>{who} registered {whose}, {time}</source>
        <translation>{who} registrerade {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} told {whose} apart from somebody alike, {time}</source>
        <translation>{who} skilde {whose} från någon snarlik, {time}</translation>
    </message>
    <message>
        <source>{who} changed the interpreter for {whose}, {time}</source>
        <translation>{who} ändrade tolken för {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} took back the registration of {whose}, {time}</source>
        <translation>{who} tog tillbaka registreringen av {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} had phone, address and relatives of {whose} shown, {time}</source>
        <translation>{who} lät visa telefon, adress och anhöriga för {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} closed {whose}’s card, {time}</source>
        <translation>{who} stängde kortet för {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} opened {whose}’s card, {time}</source>
        <translation>{who} öppnade kortet för {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} changed who belongs with {whose}, {time}</source>
        <translation>{who} ändrade vilka som hör ihop med {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} saw {whose} as relatives, {time}</source>
        <translation>{who} såg {whose} som närstående, {time}</translation>
    </message>
    <message>
        <source>{who} searched and saw {whose}, {time}</source>
        <translation>{who} sökte och såg {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} said who asked to move an appointment of {whose}, {time}</source>
        <translation>{who} angav vem som bad om att tiden för {whose} flyttades, {time}</translation>
    </message>
    <message>
        <source>{who} booked an appointment for {whose}, {time}</source>
        <translation>{who} bokade en tid för {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} cancelled an appointment of {whose}, {time}</source>
        <translation>{who} avbokade en tid för {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} kept an appointment of {whose} at its time, {time}</source>
        <translation>{who} låste en bokning för {whose} på sin tid, {time}</translation>
    </message>
    <message>
        <source>{who} let an appointment of {whose} be moved again, {time}</source>
        <translation>{who} låste upp en bokning för {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} moved an appointment of {whose}, {time}</source>
        <translation>{who} flyttade en tid för {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} wrote the note of an appointment of {whose}, {time}</source>
        <translation>{who} skrev anteckningen till en tid för {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} took back a cancelled appointment of {whose}, {time}</source>
        <translation>{who} ångrade en avbokning för {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} made an appointment of {whose} longer or shorter, {time}</source>
        <translation>{who} ändrade längden på en tid för {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} changed the status of an appointment of {whose}, {time}</source>
        <translation>{who} ändrade status på ett besök för {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} saw {whose} in a list of things to do, {time}</source>
        <translation>{who} såg {whose} i en att-göra-lista, {time}</translation>
    </message>
    <message>
        <source>{who} saw visits of {whose}, {time}</source>
        <translation>{who} såg besök för {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} called {whose}, {time}</source>
        <translation>{who} ringde {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} took back a call to {whose}, {time}</source>
        <translation>{who} ångrade ett samtal till {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} changed whether {whose} needs a new time, {time}</source>
        <translation>{who} ändrade om {whose} behöver en ny tid, {time}</translation>
    </message>
    <message>
        <source>{who} changed a recall of {whose}, {time}</source>
        <translation>{who} ändrade en bevakning av {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} noted that {whose} is due again, {time}</source>
        <translation>{who} noterade när {whose} ska komma igen, {time}</translation>
    </message>
    <message>
        <source>{who} booked a series for {whose}, {time}</source>
        <translation>{who} bokade en serie åt {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} changed a series of {whose}, {time}</source>
        <translation>{who} ändrade en serie för {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} put {whose} on the waiting list, {time}</source>
        <translation>{who} satte {whose} på väntelistan, {time}</translation>
    </message>
    <message>
        <source>{who} changed what {whose} waits for, {time}</source>
        <translation>{who} ändrade vad {whose} väntar på, {time}</translation>
    </message>
    <message>
        <source>{who} was refused something about {whose}, {time}</source>
        <translation>{who} nekades något som gällde {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} changed whom {whose} is easily confused with, {time}</source>
        <translation>{who} ändrade vem {whose} lätt förväxlas med, {time}</translation>
    </message>
    <message>
        <source>{who} merged two cards into one: {whose}, {time}</source>
        <translation>{who} slog ihop två kort till ett: {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} took back a merge of two cards: {whose}, {time}</source>
        <translation>{who} tog tillbaka en sammanslagning av två kort: {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} said that {whose}’s card was opened by mistake, {time}</source>
        <translation>{who} sa att kortet för {whose} öppnades av misstag, {time}</translation>
    </message>
    <message>
        <source>{who} held a kept checkpoint against the log, {time}</source>
        <translation>{who} jämförde en sparad kontrollpunkt med loggen, {time}</translation>
    </message>
    <message>
        <source>{who} kept a checkpoint outside the program, {time}</source>
        <translation>{who} sparade en kontrollpunkt utanför programmet, {time}</translation>
    </message>
    <message>
        <source>{who} sealed the log, {time}</source>
        <translation>{who} förseglade loggen, {time}</translation>
    </message>
    <message>
        <source>The computer’s clock went back, {time}</source>
        <translation>Datorns klocka gick bakåt, {time}</translation>
    </message>
    <message>
        <source>A part of the program failed, {time}</source>
        <translation>En del av programmet fungerade inte, {time}</translation>
    </message>
    <message>
        <source>{who} exported the log, {time}</source>
        <translation>{who} exporterade loggen, {time}</translation>
    </message>
    <message>
        <source>{who} verified the log, and it could not be proved whole, {time}</source>
        <translation>{who} kontrollerade loggen, som inte kunde styrkas hel, {time}</translation>
    </message>
    <message>
        <source>{who} read the log, {time}</source>
        <translation>{who} läste loggen, {time}</translation>
    </message>
    <message>
        <source>{who} verified the log, {time}</source>
        <translation>{who} kontrollerade loggen, {time}</translation>
    </message>
    <message>
        <source>A backup failed, {time}</source>
        <translation>En säkerhetskopia misslyckades, {time}</translation>
    </message>
    <message>
        <source>{who} made a backup, {time}</source>
        <translation>{who} gjorde en säkerhetskopia, {time}</translation>
    </message>
    <message>
        <source>{who} changed when backups are made, {time}</source>
        <translation>{who} ändrade när säkerhetskopior görs, {time}</translation>
    </message>
    <message>
        <source>{who} tried a restore in full, {time}</source>
        <translation>{who} provade en hel återställning, {time}</translation>
    </message>
    <message>
        <source>{who} restored the clinic from a backup, {time}</source>
        <translation>{who} återställde kliniken från en säkerhetskopia, {time}</translation>
    </message>
    <message>
        <source>This clinic was invented, {time}</source>
        <translation>Den här kliniken hittades på, {time}</translation>
    </message>
    <message>
        <source>{who} exported data, {time}</source>
        <translation>{who} exporterade uppgifter, {time}</translation>
    </message>
    <message>
        <source>{who} began to take in a file, {time}</source>
        <translation>{who} började läsa in en fil, {time}</translation>
    </message>
    <message>
        <source>{who} took in a file, {time}</source>
        <translation>{who} läste in en fil, {time}</translation>
    </message>
    <message>
        <source>{who} took back an import, {time}</source>
        <translation>{who} tog tillbaka en import, {time}</translation>
    </message>
    <message>
        <source>A file taken in by {who} named patients who were here already, {time}</source>
        <translation>En fil som {who} läste in nämnde patienter som redan fanns här, {time}</translation>
    </message>
    <message>
        <source>{who} read what was reported, {time}</source>
        <translation>{who} läste vad som rapporterats, {time}</translation>
    </message>
    <message>
        <source>{who} reported an incident, {time}</source>
        <translation>{who} rapporterade en händelse, {time}</translation>
    </message>
    <message>
        <source>{who} took up a report, {time}</source>
        <translation>{who} tog sig an en rapport, {time}</translation>
    </message>
    <message>
        <source>{who} wrote how a patient wishes to be reached, {time}</source>
        <translation>{who} skrev hur en patient vill bli nådd, {time}</translation>
    </message>
    <message>
        <source>{who} saw a day without patients, {time}</source>
        <translation>{who} såg en dag utan patienter, {time}</translation>
    </message>
    <message>
        <source>{who} closed the patient directory, {time}</source>
        <translation>{who} stängde patientregistret, {time}</translation>
    </message>
    <message>
        <source>{who} opened the patient directory, {time}</source>
        <translation>{who} öppnade patientregistret, {time}</translation>
    </message>
    <message>
        <source>{who} saw no names, {time}</source>
        <translation>{who} såg inga namn, {time}</translation>
    </message>
    <message>
        <source>{who} changed what a patient’s visits need, {time}</source>
        <translation>{who} ändrade vad en patients besök kräver, {time}</translation>
    </message>
    <message>
        <source>{who} corrected a patient’s details, {time}</source>
        <translation>{who} rättade en patients uppgifter, {time}</translation>
    </message>
    <message>
        <source>{who} wrote whether a patient has died, {time}</source>
        <translation>{who} skrev om en patient har avlidit, {time}</translation>
    </message>
    <message>
        <source>{who} registered a patient, {time}</source>
        <translation>{who} registrerade en patient, {time}</translation>
    </message>
    <message>
        <source>{who} told two patients apart, {time}</source>
        <translation>{who} skilde två patienter åt, {time}</translation>
    </message>
    <message>
        <source>{who} took back a registration, {time}</source>
        <translation>{who} tog tillbaka en registrering, {time}</translation>
    </message>
    <message>
        <source>{who} had a protected person’s phone, address and relatives shown, {time}</source>
        <translation>{who} lät visa en skyddad persons telefon, adress och anhöriga, {time}</translation>
    </message>
    <message>
        <source>{who} closed a card, {time}</source>
        <translation>{who} stängde ett kort, {time}</translation>
    </message>
    <message>
        <source>{who} opened a card, {time}</source>
        <translation>{who} öppnade ett kort, {time}</translation>
    </message>
    <message>
        <source>{who} changed who belongs with a patient, {time}</source>
        <translation>{who} ändrade vilka som hör ihop med en patient, {time}</translation>
    </message>
    <message>
        <source>{who} saw no relatives, {time}</source>
        <translation>{who} såg inga närstående, {time}</translation>
    </message>
    <message>
        <source>{who} searched and saw nobody, {time}</source>
        <translation>{who} sökte och såg ingen, {time}</translation>
    </message>
    <message>
        <source>{who} said who asked to move an appointment, {time}</source>
        <translation>{who} angav vem som bad om att en tid flyttades, {time}</translation>
    </message>
    <message>
        <source>{who} booked an appointment, {time}</source>
        <translation>{who} bokade en tid, {time}</translation>
    </message>
    <message>
        <source>{who} cancelled an appointment, {time}</source>
        <translation>{who} avbokade en tid, {time}</translation>
    </message>
    <message>
        <source>{who} kept an appointment at its time, {time}</source>
        <translation>{who} låste en bokning på sin tid, {time}</translation>
    </message>
    <message>
        <source>{who} let an appointment be moved again, {time}</source>
        <translation>{who} låste upp en bokning, {time}</translation>
    </message>
    <message>
        <source>{who} moved an appointment, {time}</source>
        <translation>{who} flyttade en tid, {time}</translation>
    </message>
    <message>
        <source>{who} wrote the note of an appointment, {time}</source>
        <translation>{who} skrev anteckningen till en tid, {time}</translation>
    </message>
    <message>
        <source>{who} took back a cancelled appointment, {time}</source>
        <translation>{who} ångrade en avbokning, {time}</translation>
    </message>
    <message>
        <source>{who} made an appointment longer or shorter, {time}</source>
        <translation>{who} ändrade längden på en tid, {time}</translation>
    </message>
    <message>
        <source>{who} changed the status of an appointment, {time}</source>
        <translation>{who} ändrade status på ett besök, {time}</translation>
    </message>
    <message>
        <source>{who} saw a list of things to do without patients, {time}</source>
        <translation>{who} såg en att-göra-lista utan patienter, {time}</translation>
    </message>
    <message>
        <source>{who} saw nobody’s visits, {time}</source>
        <translation>{who} såg ingens besök, {time}</translation>
    </message>
    <message>
        <source>{who} called a patient, {time}</source>
        <translation>{who} ringde en patient, {time}</translation>
    </message>
    <message>
        <source>{who} took back a call, {time}</source>
        <translation>{who} ångrade ett samtal, {time}</translation>
    </message>
    <message>
        <source>{who} changed whether a visit needs a new time, {time}</source>
        <translation>{who} ändrade om ett besök behöver en ny tid, {time}</translation>
    </message>
    <message>
        <source>{who} changed a recall, {time}</source>
        <translation>{who} ändrade en bevakning, {time}</translation>
    </message>
    <message>
        <source>{who} noted that a patient is due again, {time}</source>
        <translation>{who} noterade när en patient ska komma igen, {time}</translation>
    </message>
    <message>
        <source>{who} booked a series, {time}</source>
        <translation>{who} bokade en serie, {time}</translation>
    </message>
    <message>
        <source>{who} changed a series, {time}</source>
        <translation>{who} ändrade en serie, {time}</translation>
    </message>
    <message>
        <source>{who} put a patient on the waiting list, {time}</source>
        <translation>{who} satte en patient på väntelistan, {time}</translation>
    </message>
    <message>
        <source>{who} changed the waiting list, {time}</source>
        <translation>{who} ändrade väntelistan, {time}</translation>
    </message>
    <message>
        <source>{who} changed who is away or when the clinic is closed, {time}</source>
        <translation>{who} ändrade vem som är borta eller när kliniken är stängd, {time}</translation>
    </message>
    <message>
        <source>{who} changed what is known about the clinic, {time}</source>
        <translation>{who} ändrade uppgifterna om kliniken, {time}</translation>
    </message>
    <message>
        <source>{who} changed the interpreter for a visit, {time}</source>
        <translation>{who} ändrade tolken för ett besök, {time}</translation>
    </message>
    <message>
        <source>{who} changed a practitioner, {time}</source>
        <translation>{who} ändrade en behandlare, {time}</translation>
    </message>
    <message>
        <source>{who} changed a room, {time}</source>
        <translation>{who} ändrade ett rum, {time}</translation>
    </message>
    <message>
        <source>{who} changed a policy, {time}</source>
        <translation>{who} ändrade en regel, {time}</translation>
    </message>
    <message>
        <source>{who} changed what is kept free, {time}</source>
        <translation>{who} ändrade vad som hålls fritt, {time}</translation>
    </message>
    <message>
        <source>{who} changed the equipment, {time}</source>
        <translation>{who} ändrade utrustningen, {time}</translation>
    </message>
    <message>
        <source>The rules of the clock had changed: visits kept the time that was agreed, {time} ({who})</source>
        <translation>Klockans regler hade ändrats: besöken behöll den tid som var sagd, {time} ({who})</translation>
    </message>
    <message>
        <source>{who} said how many have room in a group, {time}</source>
        <translation>{who} angav hur många som får plats i en grupp, {time}</translation>
    </message>
    <message>
        <source>{who} changed the hours, {time}</source>
        <translation>{who} ändrade arbetstiderna, {time}</translation>
    </message>
    <message>
        <source>{who} changed the services, {time}</source>
        <translation>{who} ändrade tjänsterna, {time}</translation>
    </message>
    <message>
        <source>{who} gave a colleague access, {time}</source>
        <translation>{who} gav en kollega behörighet, {time}</translation>
    </message>
    <message>
        <source>{who} looked at a colleague’s access and kept it, {time}</source>
        <translation>{who} granskade en kollegas behörighet och behöll den, {time}</translation>
    </message>
    <message>
        <source>{who} changed an account, {time}</source>
        <translation>{who} ändrade ett konto, {time}</translation>
    </message>
    <message>
        <source>{who} made an account, {time}</source>
        <translation>{who} skapade ett konto, {time}</translation>
    </message>
    <message>
        <source>{who} ended an account, {time}</source>
        <translation>{who} avslutade ett konto, {time}</translation>
    </message>
    <message>
        <source>{who} invited a colleague, {time}</source>
        <translation>{who} bjöd in en kollega, {time}</translation>
    </message>
    <message>
        <source>{who} let a colleague begin anew with password and code, {time}</source>
        <translation>{who} lät en kollega börja om med lösenord och kod, {time}</translation>
    </message>
    <message>
        <source>{who} unlocked an account, {time}</source>
        <translation>{who} låste upp ett konto, {time}</translation>
    </message>
    <message>
        <source>{who} took another device for one-time codes, {time}</source>
        <translation>{who} bytte enhet för engångskoder, {time}</translation>
    </message>
    <message>
        <source>{who} accepted an invitation, {time}</source>
        <translation>{who} tog emot en inbjudan, {time}</translation>
    </message>
    <message>
        <source>{who} changed their password, {time}</source>
        <translation>{who} bytte lösenord, {time}</translation>
    </message>
    <message>
        <source>{who} asked for more than the role allows, {time}</source>
        <translation>{who} begärde mer än rollen tillåter, {time}</translation>
    </message>
    <message>
        <source>{who} used a recovery code, {time}</source>
        <translation>{who} använde en reservkod, {time}</translation>
    </message>
    <message>
        <source>{who} gave the code again for an act of weight, {time}</source>
        <translation>{who} angav koden igen inför något som väger tungt, {time}</translation>
    </message>
    <message>
        <source>{who} made new recovery codes, {time}</source>
        <translation>{who} skapade nya reservkoder, {time}</translation>
    </message>
    <message>
        <source>{who} signed out, {time}</source>
        <translation>{who} loggade ut, {time}</translation>
    </message>
    <message>
        <source>{who} locked the screen, {time}</source>
        <translation>{who} låste skärmen, {time}</translation>
    </message>
    <message>
        <source>{who} signed in, {time}</source>
        <translation>{who} loggade in, {time}</translation>
    </message>
    <message>
        <source>A sign-in failed, {time}</source>
        <translation>En inloggning misslyckades, {time}</translation>
    </message>
    <message>
        <source>The list of failed sign-ins was damaged or gone, {time}</source>
        <translation>Listan över misslyckade inloggningar var skadad eller borta, {time}</translation>
    </message>
    <message>
        <source>{who} went to the practice clinic, {time}</source>
        <translation>{who} gick till övningskliniken, {time}</translation>
    </message>
    <message>
        <source>{who} came back from the practice clinic, {time}</source>
        <translation>{who} kom tillbaka från övningskliniken, {time}</translation>
    </message>
    <message>
        <source>The recovery kit opened the clinic for this computer again, {time}</source>
        <translation>Återställningsarket öppnade kliniken på den här datorn igen, {time}</translation>
    </message>
    <message>
        <source>{who} changed who is easily confused with whom, {time}</source>
        <translation>{who} ändrade vem som lätt förväxlas med vem, {time}</translation>
    </message>
    <message>
        <source>{who} merged two cards of one person, {time}</source>
        <translation>{who} slog ihop två kort för en person, {time}</translation>
    </message>
    <message>
        <source>{who} took back a merge of two cards, {time}</source>
        <translation>{who} tog tillbaka en sammanslagning av två kort, {time}</translation>
    </message>
    <message>
        <source>{who} said that a card was opened by mistake, {time}</source>
        <translation>{who} sa att ett kort öppnades av misstag, {time}</translation>
    </message>
    <message>
        <source>List of calls shown</source>
        <translation>Ringlista visad</translation>
    </message>
    <message>
        <source>Told of a delay</source>
        <translation>Sagt om försening</translation>
    </message>
    <message>
        <source>No sheet wanted</source>
        <translation>Listan avböjd</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Inte utskrivet</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Utskrivet</translation>
    </message>
    <message>
        <source>Saved as a file</source>
        <translation>Sparat som fil</translation>
    </message>
    <message>
        <source>Print job withdrawn</source>
        <translation>Utskriftsjobb borttaget</translation>
    </message>
    <message>
        <source>Report opened by name</source>
        <translation>Rapport öppnad med namn</translation>
    </message>
    <message>
        <source>Report shown</source>
        <translation>Rapport visad</translation>
    </message>
    <message>
        <source>{who} looked at the calls about a delay: {whose}, {time}</source>
        <translation>{who} såg vilka som ska få veta om en försening: {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} noted a call to {whose} about a delay, {time}</source>
        <translation>{who} antecknade ett samtal till {whose} om en försening, {time}</translation>
    </message>
    <message>
        <source>{who} said that a paper about {whose} did not come out, {time}</source>
        <translation>{who} sa att ett papper om {whose} inte kom ut, {time}</translation>
    </message>
    <message>
        <source>{who} printed a paper about {whose}, {time}</source>
        <translation>{who} skrev ut ett papper om {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} saved a file about {whose}, {time}</source>
        <translation>{who} sparade en fil om {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} had a print job about {whose} taken out of the queue, {time}</source>
        <translation>{who} lät ta bort ett utskriftsjobb om {whose} ur kön, {time}</translation>
    </message>
    <message>
        <source>{who} opened a number of a report by name: {whose}, {time}</source>
        <translation>{who} öppnade en siffra i en rapport med namn: {whose}, {time}</translation>
    </message>
    <message>
        <source>{who} looked at the calls about a delay, {time}</source>
        <translation>{who} såg vilka som ska få veta om en försening, {time}</translation>
    </message>
    <message>
        <source>{who} noted a call about a delay, {time}</source>
        <translation>{who} antecknade ett samtal om en försening, {time}</translation>
    </message>
    <message>
        <source>{who} answered the offer of a day sheet, {time}</source>
        <translation>{who} svarade på förslaget om en dagslista, {time}</translation>
    </message>
    <message>
        <source>{who} said that a paper did not come out, {time}</source>
        <translation>{who} sa att ett papper inte kom ut, {time}</translation>
    </message>
    <message>
        <source>{who} printed a paper, {time}</source>
        <translation>{who} skrev ut ett papper, {time}</translation>
    </message>
    <message>
        <source>{who} saved a file, {time}</source>
        <translation>{who} sparade en fil, {time}</translation>
    </message>
    <message>
        <source>{who} had a print job taken out of the queue, {time}</source>
        <translation>{who} lät ta bort ett utskriftsjobb ur kön, {time}</translation>
    </message>
    <message>
        <source>{who} opened a number of a report by name, {time}</source>
        <translation>{who} öppnade en siffra i en rapport med namn, {time}</translation>
    </message>
    <message>
        <source>{who} looked at a report, {time}</source>
        <translation>{who} såg en rapport, {time}</translation>
    </message>
    <message>
        <source>{who} has learned what is required and may begin, {time}</source>
        <translation>{who} har gått det som krävs och får börja, {time}</translation>
    </message>
    <message>
        <source>{who} let somebody work before the training is done, {time}</source>
        <translation>{who} lät någon arbeta innan utbildningen är klar, {time}</translation>
    </message>
    <message>
        <source>{who} went through a lesson, {time}</source>
        <translation>{who} gick igenom en lektion, {time}</translation>
    </message>
    <message>
        <source>A lesson is required from now on, {time}</source>
        <translation>En lektion krävs från och med nu, {time}</translation>
    </message>
    <message>
        <source>{who} made a new recovery kit, {time}</source>
        <translation>{who} gjorde ett nytt återställningsark, {time}</translation>
    </message>
    <message>
        <source>The vault was made, {time}</source>
        <translation>Valvet skapades, {time}</translation>
    </message>
    <message>
        <source>made</source>
        <translation>skapat</translation>
    </message>
    <message>
        <source>read</source>
        <translation>läst</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>ändrat</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>borttaget</translation>
    </message>
    <message>
        <source>done</source>
        <translation>utfört</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>kontakt</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>besök</translation>
    </message>
    <message>
        <source>Patient records</source>
        <translation>Patientkort</translation>
    </message>
    <message>
        <source>Searches and lists</source>
        <translation>Sökningar och listor</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Bokningar</translation>
    </message>
    <message>
        <source>Signing in and out</source>
        <translation>In- och utloggning</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>Loggen</translation>
    </message>
    <message>
        <source>Staff and clinic</source>
        <translation>Personal och klinik</translation>
    </message>
    <message>
        <source>Training and incidents</source>
        <translation>Utbildning och händelser</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Programmet</translation>
    </message>
</context>
<context>
    <name>family</name>
    <message>
        <source>mother</source>
        <translation>mamma</translation>
    </message>
    <message>
        <source>father</source>
        <translation>pappa</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>förälder</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>vårdnadshavare</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>partner</translation>
    </message>
    <message>
        <source>sibling</source>
        <translation>syskon</translation>
    </message>
    <message>
        <source>grandparent</source>
        <translation>mor- eller farförälder</translation>
    </message>
    <message>
        <source>carer</source>
        <translation>anhörigvårdare</translation>
    </message>
    <message>
        <source>contact person</source>
        <translation>kontaktperson</translation>
    </message>
    <message>
        <source>daughter</source>
        <translation>dotter</translation>
    </message>
    <message>
        <source>son</source>
        <translation>son</translation>
    </message>
    <message>
        <source>child</source>
        <translation>barn</translation>
    </message>
    <message>
        <source>ward</source>
        <translation>skyddsling</translation>
    </message>
    <message>
        <source>grandchild</source>
        <translation>barnbarn</translation>
    </message>
    <message>
        <source>cared for</source>
        <translation>vårdas av</translation>
    </message>
    <message>
        <source>other relation</source>
        <translation>annan relation</translation>
    </message>
    <message>
        <source>sole custody</source>
        <translation>ensam vårdnad</translation>
    </message>
    <message>
        <source>joint custody</source>
        <translation>gemensam vårdnad</translation>
    </message>
    <message>
        <source>no contact</source>
        <translation>ingen kontakt</translation>
    </message>
    <message>
        <source>appointed</source>
        <translation>förordnad</translation>
    </message>
    <message>
        <source>court order</source>
        <translation>dom eller beslut</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>avtal</translation>
    </message>
    <message>
        <source>population register</source>
        <translation>folkbokföringen</translation>
    </message>
    <message>
        <source>social services</source>
        <translation>socialtjänsten</translation>
    </message>
    <message>
        <source>told by a guardian</source>
        <translation>sagt av vårdnadshavare</translation>
    </message>
    <message>
        <source>No relation is on the card: tell nothing.</source>
        <translation>Ingen relation på kortet: säg inget.</translation>
    </message>
    <message>
        <source>The relation has ended: tell nothing.</source>
        <translation>Relationen har upphört: säg inget.</translation>
    </message>
    <message>
        <source>No contact: tell nothing.</source>
        <translation>Ingen kontakt: säg inget.</translation>
    </message>
    <message>
        <source>May not be told anything.</source>
        <translation>Får inte veta något.</translation>
    </message>
    <message>
        <source>Never tell the times or the address.</source>
        <translation>Säg aldrig tiderna eller adressen.</translation>
    </message>
    <message>
        <source>The patient is of age: ask the patient.</source>
        <translation>Patienten är myndig: fråga patienten.</translation>
    </message>
    <message>
        <source>Ask the young patient first.</source>
        <translation>Fråga den unga patienten först.</translation>
    </message>
    <message>
        <source>Old enough to decide: look at the relation anew first.</source>
        <translation>Gammal nog att bestämma själv: se över relationen först.</translation>
    </message>
    <message>
        <source>Died {date}</source>
        <translation>Avliden {date}</translation>
    </message>
    <message>
        <source>may do nothing</source>
        <translation>får inte göra något</translation>
    </message>
    <message>
        <source>{name} ({kin}) must have no contact: tell nothing.</source>
        <translation>{name} ({kin}) ska inte ha kontakt: säg ingenting.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) longer</source>
        <translation>
            <numerusform>%n minut längre</numerusform>
            <numerusform>%n minuter längre</numerusform>
        </translation>
    </message>
    <message>
        <source>may {what}</source>
        <translation>får {what}</translation>
    </message>
    <message>
        <source>This caller {may}.</source>
        <translation>Den som ringer {may}.</translation>
    </message>
    <message>
        <source>Never tell the address.</source>
        <translation>Säg aldrig adressen.</translation>
    </message>
    <message>
        <source>Never tell {name} ({kin}) the times or the address.</source>
        <translation>Säg aldrig tider eller adress till {name} ({kin}).</translation>
    </message>
    <message>
        <source>text only</source>
        <translation>bara sms</translation>
    </message>
    <message>
        <source>no text messages</source>
        <translation>inga sms</translation>
    </message>
    <message>
        <source>no e-mail</source>
        <translation>ingen e-post</translation>
    </message>
    <message>
        <source>no reminders</source>
        <translation>inga påminnelser</translation>
    </message>
    <message>
        <source>neutral name</source>
        <translation>neutralt namn</translation>
    </message>
    <message>
        <source>neutral envelope</source>
        <translation>neutralt kuvert</translation>
    </message>
    <message>
        <source>nothing to the address</source>
        <translation>inget till adressen</translation>
    </message>
    <message>
        <source>hard of hearing</source>
        <translation>hör dåligt</translation>
    </message>
    <message>
        <source>wheelchair</source>
        <translation>rullstol</translation>
    </message>
    <message>
        <source>quiet room</source>
        <translation>tyst rum</translation>
    </message>
    <message>
        <source>Never tell {name} ({kin}) the address.</source>
        <translation>Säg aldrig adressen till {name} ({kin}).</translation>
    </message>
    <message>
        <source>do not ring</source>
        <translation>ring inte</translation>
    </message>
    <message>
        <source>book</source>
        <translation>boka</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>avboka</translation>
    </message>
    <message>
        <source>be told</source>
        <translation>få veta</translation>
    </message>
    <message>
        <source>no voicemail</source>
        <translation>inget röstmeddelande</translation>
    </message>
    <message>
        <source>remote interpreter, {language}</source>
        <translation>tolk på distans, {language}</translation>
    </message>
    <message>
        <source>interpreter, {language}</source>
        <translation>tolk, {language}</translation>
    </message>
</context>
<context>
    <name>guarded</name>
    <message>
        <source>the number of a payment card</source>
        <translation>ett betalkortsnummer</translation>
    </message>
    <message>
        <source>a Swedish personal identity number</source>
        <translation>ett svenskt personnummer eller samordningsnummer</translation>
    </message>
    <message>
        <source>a Norwegian identity number</source>
        <translation>ett norskt fødselsnummer</translation>
    </message>
    <message>
        <source>a Danish CPR number</source>
        <translation>ett danskt CPR-nummer</translation>
    </message>
    <message>
        <source>a Finnish identity code</source>
        <translation>en finsk personbeteckning</translation>
    </message>
    <message>
        <source>a US Social Security number</source>
        <translation>ett amerikanskt socialförsäkringsnummer</translation>
    </message>
    <message>
        <source>a Belgian national number</source>
        <translation>ett belgiskt personnummer</translation>
    </message>
    <message>
        <source>a French social security number</source>
        <translation>ett franskt socialförsäkringsnummer</translation>
    </message>
    <message>
        <source>an Italian fiscal code</source>
        <translation>en italiensk skattekod</translation>
    </message>
    <message>
        <source>a Polish PESEL number</source>
        <translation>ett polskt PESEL-nummer</translation>
    </message>
    <message>
        <source>a Spanish identity number</source>
        <translation>ett spanskt identitetsnummer</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <comment>letters</comment>
        <translation>
            <numerusform>%n kvar</numerusform>
            <numerusform>%n kvar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <comment>letters</comment>
        <translation>
            <numerusform>%n för mycket</numerusform>
            <numerusform>%n för mycket</numerusform>
        </translation>
    </message>
    <message>
        <source>“{begins}…” looks like {kind}. The clinic works without it and does not keep it: take it out.</source>
        <translation>”{begins}…” ser ut som {kind}. Kliniken klarar sig utan det och sparar det inte: ta bort det.</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>New booking</source>
        <translation>Ny bokning</translation>
    </message>
    <message>
        <source>Parked calls</source>
        <translation>Parkerade samtal</translation>
    </message>
    <message>
        <source>Up to three callers whose booking waits, each with its time held for some minutes.</source>
        <translation>Upp till tre som ringer och vars bokning väntar, var och en med sin tid hållen några minuter.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <source>Who comes to a group, how many places are left, and who is done. Each has a visit of their own.</source>
        <translation>Vilka som kommer till en grupp, hur många platser som är kvar och vilka som är klara. Var och en har ett eget besök.</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Several visits at equal distance, booked and taken back as one. Each day says what stands against it before anything is booked.</source>
        <translation>Flera besök med jämna mellanrum, som bokas och ångras som ett. Varje dag visar vad som är i vägen innan något bokas.</translation>
    </message>
    <message>
        <source>Change a series</source>
        <translation>Ändra en serie</translation>
    </message>
    <message>
        <source>Move or cancel this visit, this and the later ones, or all. What would happen stands below before it does.</source>
        <translation>Flytta eller avboka bara det här besöket, det här och de senare, eller alla. Vad som händer står nedanför innan det görs.</translation>
    </message>
    <message>
        <source>Visits to be moved</source>
        <translation>Besök att flytta</translation>
    </message>
    <message>
        <source>One visit after the other that cannot be kept, the most urgent first, each with new times. All of it is taken back as one.</source>
        <translation>Ett besök i taget som inte kan bli av, det mest brådskande först, med nya tider till varje. Allt ångras på en gång.</translation>
    </message>
    <message>
        <source>Several people</source>
        <translation>Flera personer</translation>
    </message>
    <message>
        <source>Times for a family in one call: one after the other or at the same time, for those whom the caller may book for.</source>
        <translation>Tider för en familj i ett samtal: efter varandra eller samtidigt, för dem som den som ringer får boka åt.</translation>
    </message>
    <message>
        <source>Cancel appointment</source>
        <translation>Avboka besöket</translation>
    </message>
    <message>
        <source>Why, and who asked. The visit leaves the schedule and stays on the card; who waits for such a time is said afterwards.</source>
        <translation>Varför, och vem som bad om det. Besöket lämnar schemat och står kvar på kortet; efteråt sägs vilka som väntar på en sådan tid.</translation>
    </message>
    <message>
        <source>Who asked?</source>
        <translation>Vem bad om det?</translation>
    </message>
    <message>
        <source>A visit that is moved by mouse or by key asks nothing, and the log says that nobody said who asked. Here it is said afterwards; the move is not held up.</source>
        <translation>Ett besök som flyttas med mus eller tangent frågar ingenting, och loggen säger att ingen angav vem som bad om det. Här anges det efteråt; flytten väntar inte på det.</translation>
    </message>
    <message>
        <source>Note of the visit</source>
        <translation>Besökets anteckning</translation>
    </message>
    <message>
        <source>A few words that belong to this visit, and nothing about health. The board and the schedule show that there is one; it is read on the card.</source>
        <translation>Några ord som hör till besöket, och ingenting om hälsa. Tavlan och schemat visar att det finns en; den läses på kortet.</translation>
    </message>
    <message>
        <source>What the schedule shows</source>
        <translation>Vad schemat visar</translation>
    </message>
    <message>
        <source>Which practitioners stand side by side, and what colours and signs mean. It holds for you alone.</source>
        <translation>Vilka behandlare som står bredvid varandra, och vad färger och tecken betyder. Det gäller bara dig.</translation>
    </message>
    <message>
        <source>Somebody cannot come</source>
        <translation>Någon kan inte komma</translation>
    </message>
    <message>
        <source>Holds the rest of somebody’s day at once and lists whom it hits. Nothing is said of why.</source>
        <translation>Håller resten av någons dag direkt och listar vilka som drabbas. Inget sägs om varför.</translation>
    </message>
    <message>
        <source>A new time</source>
        <translation>En ny tid</translation>
    </message>
    <message>
        <source>The next free times for a visit that keeps its old one until another is taken.</source>
        <translation>Nästa lediga tider för ett besök som behåller sin gamla tid tills en annan är tagen.</translation>
    </message>
    <message>
        <source>Due again</source>
        <translation>Ska komma igen</translation>
    </message>
    <message>
        <source>When the patient should come again. As the day comes near it stands among the recalls, until a visit is booked.</source>
        <translation>När patienten ska komma igen. När dagen närmar sig står det bland återbesöken, tills ett besök är bokat.</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>Väntelista</translation>
    </message>
    <message>
        <source>What somebody waits for and when it suits. When such a time becomes free, the program says so; booking is yours.</source>
        <translation>Vad någon väntar på och när det passar. När en sådan tid blir ledig säger programmet till; du bokar.</translation>
    </message>
    <message>
        <source>Who waits for this time</source>
        <translation>Vilka som väntar på tiden</translation>
    </message>
    <message>
        <source>Whom a time that became free would suit, the best first. Nobody is booked before you have rung.</source>
        <translation>Vilka en tid som blev ledig skulle passa, den bästa först. Ingen bokas innan du har ringt.</translation>
    </message>
    <message>
        <source>Take one up again with Enter</source>
        <translation>Ta upp ett igen med Enter</translation>
    </message>
    <message>
        <source>Type a name, Enter gives a place</source>
        <translation>Skriv ett namn, Enter ger en plats</translation>
    </message>
    <message>
        <source>Move or cancel one of them, or the whole group</source>
        <translation>Flytta eller avboka en av dem, eller hela gruppen</translation>
    </message>
    <message>
        <source>On a day, Enter takes the nearest time or skips it</source>
        <translation>På en dag tar Enter närmaste tid eller hoppar över den</translation>
    </message>
    <message>
        <source>Book all of them</source>
        <translation>Boka alla</translation>
    </message>
    <message>
        <source>Choose how many of them</source>
        <translation>Välj hur många av dem</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Genomför</translation>
    </message>
    <message>
        <source>Enter moves the visit to the chosen time</source>
        <translation>Enter flyttar besöket till den valda tiden</translation>
    </message>
    <message>
        <source>Tick who comes, each with a service</source>
        <translation>Kryssa i vilka som kommer, var och en med en tjänst</translation>
    </message>
    <message>
        <source>Choose a time with the arrow keys</source>
        <translation>Välj en tid med piltangenterna</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>Avboka besöket</translation>
    </message>
    <message>
        <source>Choose who asked with Enter</source>
        <translation>Välj vem som bad om det med Enter</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Spara anteckningen</translation>
    </message>
    <message>
        <source>Tick columns, and keep them on a key</source>
        <translation>Kryssa i kolumner och spara dem på en tangent</translation>
    </message>
    <message>
        <source>Choose who it is</source>
        <translation>Välj vem det är</translation>
    </message>
    <message>
        <source>Hold the rest of the day</source>
        <translation>Håll resten av dagen</translation>
    </message>
    <message>
        <source>Type when it suits, such as “tue am”</source>
        <translation>Skriv när det passar, till exempel ”tis fm”</translation>
    </message>
    <message>
        <source>Enter takes the chosen time</source>
        <translation>Enter tar den valda tiden</translation>
    </message>
    <message>
        <source>Choose months, or type a day</source>
        <translation>Välj månader eller skriv en dag</translation>
    </message>
    <message>
        <source>Keep it in mind</source>
        <translation>Kom ihåg det</translation>
    </message>
    <message>
        <source>Put the patient on the list</source>
        <translation>Sätt patienten på listan</translation>
    </message>
    <message>
        <source>Choose somebody with the arrow keys</source>
        <translation>Välj någon med piltangenterna</translation>
    </message>
    <message>
        <source>Enter begins the booking at that time</source>
        <translation>Enter börjar bokningen på den tiden</translation>
    </message>
    <message>
        <source>Patient card</source>
        <translation>Patientkort</translation>
    </message>
    <message>
        <source>What the desk needs to know of one patient. That you opened it, and what for, stands in the log.</source>
        <translation>Det som receptionen behöver veta om en patient. Att du öppnade kortet, och varför, står i loggen.</translation>
    </message>
    <message>
        <source>The other card</source>
        <translation>Det andra kortet</translation>
    </message>
    <message>
        <source>Find the card that belongs with the one that is open.</source>
        <translation>Hitta kortet som hör ihop med det som är öppet.</translation>
    </message>
    <message>
        <source>Two cards, one person</source>
        <translation>Två kort, en person</translation>
    </message>
    <message>
        <source>Choose field by field what stands on the card that is kept. Nothing is lost, and the merge can be taken back at any later time.</source>
        <translation>Välj fält för fält vad som ska stå på kortet som behålls. Inget går förlorat, och sammanslagningen kan ångras när som helst.</translation>
    </message>
    <message>
        <source>How the screen looks</source>
        <translation>Hur skärmen ser ut</translation>
    </message>
    <message>
        <source>Colours, size of text, height of rows and language, for you alone and at once. Whether visitors see this screen holds for the computer.</source>
        <translation>Färger, textstorlek, radhöjd och språk, bara för dig och direkt. Om besökare ser skärmen gäller för datorn.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>En kollega</translation>
    </message>
    <message>
        <source>What somebody may do, for which task, and when that is looked at again.</source>
        <translation>Vad någon får göra, för vilken uppgift, och när det granskas igen.</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>Mitt konto</translation>
    </message>
    <message>
        <source>Your password, your code device, your recovery codes, and what the log says of you.</source>
        <translation>Ditt lösenord, din kodenhet, dina återställningskoder och vad loggen säger om dig.</translation>
    </message>
    <message>
        <source>Invite a colleague</source>
        <translation>Bjud in en kollega</translation>
    </message>
    <message>
        <source>A role, the task it is for, the risk, and a phrase for the first time. Your colleague sets password and code alone.</source>
        <translation>En roll, uppgiften den är till för, risken och en fras för första gången. Din kollega väljer själv lösenord och kod.</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Att kontrollera</translation>
    </message>
    <message>
        <source>Interpreters for the coming days, and guardians to look at again because a child has grown.</source>
        <translation>Tolkar de närmaste dagarna, och vårdnadshavare att se över för att ett barn har blivit äldre.</translation>
    </message>
    <message>
        <source>Around the patient</source>
        <translation>Runt patienten</translation>
    </message>
    <message>
        <source>Relatives and what they may do, how the patient may be reached, and what a visit needs. Calls, letters and slips keep to it.</source>
        <translation>Närstående och vad de får göra, hur patienten får nås och vad ett besök behöver. Samtal, brev och tidslappar följer det.</translation>
    </message>
    <message>
        <source>Came without an appointment</source>
        <translation>Kom utan tid</translation>
    </message>
    <message>
        <source>Enters a visit that took place on a paper day and was never booked, with its true times.</source>
        <translation>För in ett besök som ägde rum under en pappersdag och aldrig bokades, med dess rätta tider.</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Vem är det?</translation>
    </message>
    <message>
        <source>Somebody who is easily confused with another has come. Ask for the date of birth or the phone before you let them in.</source>
        <translation>Någon som är lätt att förväxla med en annan har kommit. Fråga efter födelsedatum eller telefon innan du släpper in.</translation>
    </message>
    <message>
        <source>Enter a day afterwards</source>
        <translation>För in en dag i efterhand</translation>
    </message>
    <message>
        <source>What was kept on paper while the program did not run. Each visit gets its true times and a mark that it was entered later.</source>
        <translation>Det som fördes på papper medan programmet inte var igång. Varje besök får sina rätta tider och ett märke om att det fördes in senare.</translation>
    </message>
    <message>
        <source>Whom to tell</source>
        <translation>Vilka som ska få veta</translation>
    </message>
    <message>
        <source>Whom a late practitioner makes wait, with the new time and how each wishes to be reached.</source>
        <translation>Vilka som får vänta på en sen behandlare, med den nya tiden och hur var och en vill bli nådd.</translation>
    </message>
    <message>
        <source>Report an incident</source>
        <translation>Rapportera en avvikelse</translation>
    </message>
    <message>
        <source>A few words on what went wrong or nearly did. They are sealed for owner and practice manager.</source>
        <translation>Några ord om vad som gick fel eller nästan gjorde det. De förseglas för ägare och verksamhetschef.</translation>
    </message>
    <message>
        <source>Behind a number</source>
        <translation>Bakom ett tal</translation>
    </message>
    <message>
        <source>Which visits a number of a report was counted from. Names are shown only for a purpose, and that you opened them stands in the log.</source>
        <translation>Vilka besök ett tal i en rapport räknades fram ur. Namn visas bara för ett ändamål, och att du öppnade dem står i loggen.</translation>
    </message>
    <message>
        <source>Who gets it?</source>
        <translation>Vem får det?</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>The paper as it will be, with as little on it as the purpose needs. That it was printed stands in the log.</source>
        <translation>Papperet som det blir, med så lite på som ändamålet kräver. Att det skrevs ut står i loggen.</translation>
    </message>
    <message>
        <source>Type a part of the name, a number or a birth date</source>
        <translation>Skriv en del av namnet, ett nummer eller ett födelsedatum</translation>
    </message>
    <message>
        <source>Enter takes the chosen card</source>
        <translation>Enter tar det valda kortet</translation>
    </message>
    <message>
        <source>Choose a side with the arrow keys</source>
        <translation>Välj sida med piltangenterna</translation>
    </message>
    <message>
        <source>Keep the access, change it or end the account</source>
        <translation>Behåll behörigheten, ändra den eller avsluta kontot</translation>
    </message>
    <message>
        <source>Help with a lost phone or password</source>
        <translation>Hjälp vid borttappad telefon eller glömt lösenord</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Byt lösenord</translation>
    </message>
    <message>
        <source>Take another device for the codes</source>
        <translation>Ta en annan enhet för koderna</translation>
    </message>
    <message>
        <source>Make recovery codes and keep them on paper</source>
        <translation>Gör återställningskoder och spara dem på papper</translation>
    </message>
    <message>
        <source>Choose the least role that the task needs</source>
        <translation>Välj den minsta roll som uppgiften kräver</translation>
    </message>
    <message>
        <source>Say until when it is looked at again</source>
        <translation>Ange när den granskas igen</translation>
    </message>
    <message>
        <source>Give the phrase in person</source>
        <translation>Lämna frasen personligen</translation>
    </message>
    <message>
        <source>Enter notes the interpreter as ordered or confirmed</source>
        <translation>Enter noterar tolken som beställd eller bekräftad</translation>
    </message>
    <message>
        <source>Enter on a child opens the card</source>
        <translation>Enter på ett barn öppnar kortet</translation>
    </message>
    <message>
        <source>Add a relative by typing a name</source>
        <translation>Lägg till en närstående genom att skriva ett namn</translation>
    </message>
    <message>
        <source>Save what was changed</source>
        <translation>Spara det som ändrats</translation>
    </message>
    <message>
        <source>Find who came, then the service and the practitioner</source>
        <translation>Hitta vem som kom, sedan tjänsten och behandlaren</translation>
    </message>
    <message>
        <source>Write the times as they stand on the paper</source>
        <translation>Skriv tiderna som de står på papperet</translation>
    </message>
    <message>
        <source>Tick what was told, never before</source>
        <translation>Kryssa i det som uppgavs, aldrig i förväg</translation>
    </message>
    <message>
        <source>Another one than the card has: the same key again</source>
        <translation>Något annat än kortet säger: samma tangent en gång till</translation>
    </message>
    <message>
        <source>Enter lets the visit go on</source>
        <translation>Enter låter besöket gå vidare</translation>
    </message>
    <message>
        <source>Type the times without a colon; Enter goes on</source>
        <translation>Skriv tiderna utan kolon; Enter går vidare</translation>
    </message>
    <message>
        <source>Enter the visit, row by row</source>
        <translation>För in besöket, rad för rad</translation>
    </message>
    <message>
        <source>Note who knows, and who was not reached</source>
        <translation>Notera vilka som vet, och vilka som inte nåddes</translation>
    </message>
    <message>
        <source>Write what happened, without names of patients</source>
        <translation>Skriv vad som hände, utan patienters namn</translation>
    </message>
    <message>
        <source>See what became of what you told</source>
        <translation>Se vad som hände med det du berättade</translation>
    </message>
    <message>
        <source>Say what you need the names for</source>
        <translation>Ange vad du behöver namnen till</translation>
    </message>
    <message>
        <source>Choose who gets it</source>
        <translation>Välj vem som får det</translation>
    </message>
    <message>
        <source>Whoever may not have it is refused, with the reason</source>
        <translation>Den som inte får ha det nekas, med skälet</translation>
    </message>
    <message>
        <source>Give it to nobody</source>
        <translation>Lämna det till ingen</translation>
    </message>
    <message>
        <source>Choose how much stands on it</source>
        <translation>Välj hur mycket som ska stå på det</translation>
    </message>
    <message>
        <source>Say whether it came out</source>
        <translation>Säg om det kom ut</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Who is expected, who waits, who is with the practitioner and who is done. Choose a visit with the arrow keys; one letter moves it on, the same way back.</source>
        <translation>Vilka som väntas, vilka som är här, vilka som är hos behandlaren och vilka som är klara. Välj ett besök med piltangenterna; en bokstav för det vidare, och tillbaka på samma sätt.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Every visit in its place, by day, week, month or as a list. Letters typed on a free time begin a booking there.</source>
        <translation>Varje besök på sin plats, per dag, vecka, månad eller som lista. Bokstäver på en ledig tid börjar en bokning där.</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienter</translation>
    </message>
    <message>
        <source>Find a card by any part of a name, a phone number, a date of birth or the number. Opening one is recorded with its purpose.</source>
        <translation>Hitta ett kort på en del av namnet, telefonnummer, födelsedatum eller numret. Att det öppnas antecknas med sitt ändamål.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
    <message>
        <source>Calls to make, who waits for a time, visits that need a new one, and who is due again. The lists fill themselves; a line leaves once it is done.</source>
        <translation>Samtal att ringa, vilka som väntar på en tid, besök som behöver en ny och vilka som ska komma igen. Listorna fyller sig själva; en rad försvinner när den är klar.</translation>
    </message>
    <message>
        <source>Another password</source>
        <translation>Ett annat lösenord</translation>
    </message>
    <message>
        <source>Your password is older than the clinic lets one be. As soon as it is another one, your desk opens with all that you left there.</source>
        <translation>Ditt lösenord är äldre än kliniken tillåter. Så snart det är bytt kommer du in, och allt du lämnade finns kvar.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Who opened whose card, when and what for. Nothing can be changed or taken out, and whoever reads here is recorded too.</source>
        <translation>Vem som öppnade vems kort, när och varför. Inget kan ändras eller tas bort, och den som läser här antecknas också.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Utbildning</translation>
    </message>
    <message>
        <source>Short lessons and a practice clinic in which everybody is invented. Each answer is kept at once: one can go and come back.</source>
        <translation>Korta lektioner och en övningsklinik där alla är påhittade. Varje svar sparas direkt: det går att gå och komma tillbaka.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Who may do what, why, and until when it is looked at again. Whoever leaves loses their access at once.</source>
        <translation>Vem som får göra vad, varför, och när det granskas igen. Den som slutar förlorar sin behörighet genast.</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Säkerhet</translation>
    </message>
    <message>
        <source>What protects the clinic, what does not, and what helps. Backups are made, tried and read back here.</source>
        <translation>Vad som skyddar kliniken, vad som inte gör det och vad som hjälper. Här görs säkerhetskopior, och de provas och läses tillbaka.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapportera</translation>
    </message>
    <message>
        <source>Tell of anything that went wrong or nearly did. Owner and practice manager read it; nobody is blamed for telling.</source>
        <translation>Berätta om det som gick fel eller nästan gjorde det. Ägare och verksamhetschef läser; ingen får skulden för att ha berättat.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>What the clinic is: who works there and when, services, rooms, holidays, policies. Visits that are booked stay as they were agreed.</source>
        <translation>Vad kliniken är: vilka som arbetar där och när, tjänster, rum, helgdagar, regler. Bokade besök står kvar som de var avtalade.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapporter</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Import och export</translation>
    </message>
    <message>
        <source>Lists of other programs come in here, and everything of yours goes out. You see what would happen before anything is written.</source>
        <translation>Här kommer listor från andra program in, och allt ert går att ta ut. Du ser vad som skulle hända innan något skrivs.</translation>
    </message>
    <message>
        <source>Open the chosen card with Enter</source>
        <translation>Öppna det valda kortet med Enter</translation>
    </message>
    <message>
        <source>From a name to a booked visit. The next free times of the usual service stand ready; typing narrows them, such as “tue am” or “room 2”, and a question mark asks why not.</source>
        <translation>Från ett namn till ett bokat besök. Nästa lediga tider för den vanliga tjänsten står redo; skriv för att begränsa dem, till exempel ”tis fm” eller ”rum 2”, och fråga varför inte med ett frågetecken.</translation>
    </message>
    <message>
        <source>Somebody on the card may never learn when the patient comes, or where they live. A slip, letter, calendar file or contact goes only to whoever may; the log keeps what they are to the patient.</source>
        <translation>Någon på kortet får aldrig veta när patienten kommer, eller var patienten bor. En lapp, ett brev, en kalenderfil eller en kontakt går bara till den som får; loggen minns vad personen är för patienten.</translation>
    </message>
    <message>
        <source>How time is used, what was missed or cancelled, how long people waited. Each number stands beside what it means and the same of the dates before; nobody is named.</source>
        <translation>Hur tiden används, vad som uteblev eller avbokades, hur länge man fick vänta. Varje tal står bredvid vad det betyder och samma tal för tiden före; ingen nämns vid namn.</translation>
    </message>
    <message>
        <source>Register somebody new while booking</source>
        <translation>Registrera en ny patient vid bokningen</translation>
    </message>
    <message>
        <source>Begin with the chosen line by Enter</source>
        <translation>Börja med den valda raden med Enter</translation>
    </message>
    <message>
        <source>Type the present one, then one that meets each line</source>
        <translation>Skriv det nuvarande och sedan ett som uppfyller varje rad</translation>
    </message>
    <message>
        <source>Four or five words that go badly together do well</source>
        <translation>Fyra eller fem ord som inte hör ihop går bra</translation>
    </message>
    <message>
        <source>Narrow it by time, person, patient or kind</source>
        <translation>Begränsa till tid, person, patient eller slag</translation>
    </message>
    <message>
        <source>Look closer at an entry with Enter</source>
        <translation>Titta närmare på en post med Enter</translation>
    </message>
    <message>
        <source>Verify that no entry was changed</source>
        <translation>Kontrollera att ingen post har ändrats</translation>
    </message>
    <message>
        <source>Go on with the lesson that is next</source>
        <translation>Fortsätt med nästa lektion</translation>
    </message>
    <message>
        <source>Practise in the real screens</source>
        <translation>Öva på de riktiga skärmarna</translation>
    </message>
    <message>
        <source>Open a colleague with Enter</source>
        <translation>Öppna en kollega med Enter</translation>
    </message>
    <message>
        <source>Keep, narrow or end an access</source>
        <translation>Behåll, begränsa eller avsluta en behörighet</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Gör en säkerhetskopia nu</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>Prova en återställning</translation>
    </message>
    <message>
        <source>Change what is chosen with Enter</source>
        <translation>Ändra det valda med Enter</translation>
    </message>
    <message>
        <source>Choose a week, month, quarter or year</source>
        <translation>Välj vecka, månad, kvartal eller år</translation>
    </message>
    <message>
        <source>Walk along the bars with the arrows</source>
        <translation>Gå längs staplarna med pilarna</translation>
    </message>
    <message>
        <source>Save the numbers as a table</source>
        <translation>Spara talen som en tabell</translation>
    </message>
    <message>
        <source>Choose what the list holds, then the file</source>
        <translation>Välj vad listan innehåller, sedan filen</translation>
    </message>
    <message>
        <source>Say who is who where it is not sure</source>
        <translation>Säg vem som är vem där det är osäkert</translation>
    </message>
    <message>
        <source>Take the whole import back</source>
        <translation>Ta tillbaka hela importen</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Albanian</source>
        <translation>albanska</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation>amhariska</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabiska</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>bengali</translation>
    </message>
    <message>
        <source>Bosnian, Croatian, Serbian</source>
        <translation>bosniska, kroatiska, serbiska</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>kinesiska</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>dari</translation>
    </message>
    <message>
        <source>English</source>
        <translation>engelska</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finska</translation>
    </message>
    <message>
        <source>French</source>
        <translation>franska</translation>
    </message>
    <message>
        <source>German</source>
        <translation>tyska</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>grekiska</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italienska</translation>
    </message>
    <message>
        <source>Kurdish, Kurmanji</source>
        <translation>kurdiska, kurmanji</translation>
    </message>
    <message>
        <source>Kurdish, Sorani</source>
        <translation>kurdiska, sorani</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>pashto</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>persiska</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polska</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugisiska</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>rumänska</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ryska</translation>
    </message>
    <message>
        <source>Sami, northern</source>
        <translation>nordsamiska</translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation>teckenspråk</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>somaliska</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>spanska</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>svenska</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>thailändska</translation>
    </message>
    <message>
        <source>Tigrinya</source>
        <translation>tigrinska</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turkiska</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ukrainska</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>urdu</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamesiska</translation>
    </message>
</context>
<context>
    <name>locks</name>
    <message>
        <source>Something in the program went wrong, so it locked. What was booked is kept. Sign in to go on.</source>
        <translation>Något gick fel i programmet, så det låstes. Det som är bokat finns kvar. Logga in för att fortsätta.</translation>
    </message>
    <message>
        <source>The program stopped and was started again. What was booked is kept, and what was typed until a second before.</source>
        <translation>Programmet stannade och startades om. Det som är bokat finns kvar, liksom det som skrevs fram till sekunden innan.</translation>
    </message>
    <message>
        <source>You locked the screen.</source>
        <translation>Du låste skärmen.</translation>
    </message>
    <message numerus="yes">
        <source>The screen locks in %n second(s).</source>
        <translation>
            <numerusform>Skärmen låses om %n sekund.</numerusform>
            <numerusform>Skärmen låses om %n sekunder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>locks after %n min</source>
        <translation>
            <numerusform>låses efter %n min</numerusform>
            <numerusform>låses efter %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Locked after %n minute(s) without a key.</source>
        <translation>
            <numerusform>Låst efter %n minut utan tangenttryck.</numerusform>
            <numerusform>Låst efter %n minuter utan tangenttryck.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked because the computer slept or its clock was set.</source>
        <translation>Låst eftersom datorn sov eller dess klocka ställdes om.</translation>
    </message>
    <message>
        <source>Locked together with the computer.</source>
        <translation>Låst tillsammans med datorn.</translation>
    </message>
</context>
<context>
    <name>passwords</name>
    <message>
        <source>At least {shortest} characters</source>
        <translation>Minst {shortest} tecken</translation>
    </message>
    <message>
        <source>{phrase} characters or more, or capital and small letters, figures and signs</source>
        <translation>{phrase} tecken eller fler, eller stora och små bokstäver, siffror och andra tecken</translation>
    </message>
    <message>
        <source>More than names that people here know of you</source>
        <translation>Mer än namn som man här förknippar med dig</translation>
    </message>
    <message>
        <source>Hard to guess</source>
        <translation>Svår att gissa</translation>
    </message>
    <message>
        <source>It is like a password that many people use.</source>
        <translation>Den liknar lösenord som många har.</translation>
    </message>
    <message>
        <source>Dates are among the first that are tried.</source>
        <translation>Datum hör till det första som provas.</translation>
    </message>
    <message>
        <source>Rows of keys are easy to guess.</source>
        <translation>Rader av tangenter är lätta att gissa.</translation>
    </message>
    <message>
        <source>Names are easy to guess.</source>
        <translation>Namn är lätta att gissa.</translation>
    </message>
    <message>
        <source>Repeating something adds little.</source>
        <translation>Att upprepa något hjälper föga.</translation>
    </message>
    <message>
        <source>Sequences like abc or 6543 are easy to guess.</source>
        <translation>Följder som abc eller 6543 är lätta att gissa.</translation>
    </message>
    <message>
        <source>A word by itself is easy to guess.</source>
        <translation>Ett ensamt ord är lätt att gissa.</translation>
    </message>
    <message>
        <source>Years are easy to guess.</source>
        <translation>Årtal är lätta att gissa.</translation>
    </message>
    <message>
        <source>Guessed at once</source>
        <translation>Gissas genast</translation>
    </message>
    <message>
        <source>Very easy to guess</source>
        <translation>Mycket lätt att gissa</translation>
    </message>
    <message>
        <source>Easy to guess</source>
        <translation>Lätt att gissa</translation>
    </message>
    <message>
        <source>Very hard to guess</source>
        <translation>Mycket svår att gissa</translation>
    </message>
    <message>
        <source>Four or five words that have nothing to do with each other are a good start.</source>
        <translation>Fyra eller fem ord som inte hör ihop är en bra början.</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>Hidden</source>
        <translation>Dolt</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Bokad</translation>
    </message>
    <message>
        <source>Group, {taken} of {places}</source>
        <translation>Grupp, {taken} av {places}</translation>
    </message>
    <message>
        <source>Nr {number}</source>
        <comment>call-in number of a protected person</comment>
        <translation>Nr {number}</translation>
    </message>
</context>
<context>
    <name>purposes</name>
    <message>
        <source>Treatment</source>
        <translation>Vård</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Bokning</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Telefonsamtal</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>I receptionen</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Remiss</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Fakturering</translation>
    </message>
    <message>
        <source>Records request</source>
        <translation>Begäran om uppgifter</translation>
    </message>
    <message>
        <source>Log review</source>
        <translation>Logggranskning</translation>
    </message>
    <message>
        <source>Running the clinic</source>
        <translation>Klinikens drift</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Nödläge</translation>
    </message>
    <message>
        <source>Opening this card was recorded · purpose: treatment</source>
        <translation>Att kortet öppnades är antecknat · ändamål: vård</translation>
    </message>
    <message>
        <source>Opening this card was recorded · purpose: booking</source>
        <translation>Att kortet öppnades är antecknat · ändamål: bokning</translation>
    </message>
    <message>
        <source>Opening this card was recorded · purpose: phone call</source>
        <translation>Att kortet öppnades är antecknat · ändamål: telefonsamtal</translation>
    </message>
    <message>
        <source>Opening this card was recorded · purpose: patient at the desk</source>
        <translation>Att kortet öppnades är antecknat · ändamål: patienten är i receptionen</translation>
    </message>
    <message>
        <source>Opening this card was recorded · purpose: referral</source>
        <translation>Att kortet öppnades är antecknat · ändamål: remiss</translation>
    </message>
    <message>
        <source>Opening this card was recorded · purpose: billing</source>
        <translation>Att kortet öppnades är antecknat · ändamål: fakturering</translation>
    </message>
    <message>
        <source>Opening this card was recorded · purpose: request for records</source>
        <translation>Att kortet öppnades är antecknat · ändamål: begäran om uppgifter</translation>
    </message>
    <message>
        <source>Opening this card was recorded · purpose: review of the log</source>
        <translation>Att kortet öppnades är antecknat · ändamål: granskning av loggen</translation>
    </message>
    <message>
        <source>Opening this card was recorded · purpose: running the clinic</source>
        <translation>Att kortet öppnades är antecknat · ändamål: klinikens drift</translation>
    </message>
    <message>
        <source>Opening this card was recorded · purpose: emergency</source>
        <translation>Att kortet öppnades är antecknat · ändamål: nödläge</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Owner</source>
        <translation>Ägare</translation>
    </message>
    <message>
        <source>Practice manager</source>
        <translation>Verksamhetschef</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>Clinician</source>
        <translation>Behandlare</translation>
    </message>
    <message>
        <source>Temp</source>
        <translation>Vikarie</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Programmet</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>Tell the owner, and change nothing.</source>
        <translation>Säg till ägaren och ändra inget.</translation>
    </message>
    <message>
        <source>All {entries} entries are as they were written, and the checkpoint fits.</source>
        <translation>Alla {entries} rader är som de skrevs, och kontrollpunkten stämmer.</translation>
    </message>
    <message>
        <source>All {entries} entries belong to the sealed log. A part cannot show what was left out.</source>
        <translation>Alla {entries} rader hör till den förseglade loggen. Ett utdrag kan inte visa vad som utelämnats.</translation>
    </message>
    <message>
        <source>Entry {entry} is not what was written.</source>
        <translation>Rad {entry} är inte som den skrevs.</translation>
    </message>
    <message>
        <source>Entry {entry} cannot be read.</source>
        <translation>Rad {entry} går inte att läsa.</translation>
    </message>
    <message>
        <source>Another entry stands where entry {entry} should.</source>
        <translation>En annan rad står där rad {entry} ska stå.</translation>
    </message>
    <message>
        <source>Entry {entry} is missing.</source>
        <translation>Rad {entry} saknas.</translation>
    </message>
    <message>
        <source>Entry {entry} does not belong to the sealed log.</source>
        <translation>Rad {entry} hör inte till den förseglade loggen.</translation>
    </message>
    <message>
        <source>Entries {entry} to {until} were rewritten: the checkpoint does not fit them.</source>
        <translation>Rad {entry} till {until} har skrivits om: kontrollpunkten stämmer inte med dem.</translation>
    </message>
    <message>
        <source>The list by patient does not fit the entries: it was altered.</source>
        <translation>Listan per patient stämmer inte med raderna: den har ändrats.</translation>
    </message>
    <message>
        <source>There are more than the {until} entries that there should be.</source>
        <translation>Det finns fler än de {until} rader som det ska vara.</translation>
    </message>
    <message>
        <source>There should be {until} entries, and there are {entries}.</source>
        <translation>Det ska vara {until} rader, men det är {entries}.</translation>
    </message>
    <message>
        <source>The log ends before entry {entry}, and it had {until}.</source>
        <translation>Loggen slutar före rad {entry}, och den hade {until}.</translation>
    </message>
    <message>
        <source>The first {until} entries were rewritten: the checkpoint that was kept does not fit.</source>
        <translation>De första {until} raderna har skrivits om: den sparade kontrollpunkten stämmer inte.</translation>
    </message>
    <message>
        <source>A checkpoint is damaged.</source>
        <translation>En kontrollpunkt är skadad.</translation>
    </message>
    <message>
        <source>A checkpoint stands in the wrong place.</source>
        <translation>En kontrollpunkt står på fel plats.</translation>
    </message>
    <message>
        <source>A checkpoint is that of another log.</source>
        <translation>En kontrollpunkt hör till en annan logg.</translation>
    </message>
    <message>
        <source>The signature of a checkpoint is false.</source>
        <translation>Underskriften på en kontrollpunkt är falsk.</translation>
    </message>
    <message>
        <source>A checkpoint is signed by a key that nothing announced.</source>
        <translation>En kontrollpunkt är undertecknad med en nyckel som inget har aviserat.</translation>
    </message>
    <message>
        <source>A checkpoint speaks of a restored backup, and the entries do not.</source>
        <translation>En kontrollpunkt talar om en återställd säkerhetskopia, men det gör inte raderna i loggen.</translation>
    </message>
    <message>
        <source>No checkpoint is signed by the key that was given.</source>
        <translation>Ingen kontrollpunkt är undertecknad med den nyckel som angavs.</translation>
    </message>
    <message>
        <source>A line cannot be read.</source>
        <translation>En rad i filen går inte att läsa.</translation>
    </message>
    <message>
        <source>No checkpoint seals the {entries} entries yet. They agree with each other.</source>
        <translation>Ingen kontrollpunkt förseglar de {entries} raderna än. De stämmer inbördes.</translation>
    </message>
    <message>
        <source>There are no entries to verify.</source>
        <translation>Det finns inga rader att kontrollera.</translation>
    </message>
    <message>
        <source>There is no key to check the checkpoints with.</source>
        <translation>Det finns ingen nyckel att kontrollera kontrollpunkterna med.</translation>
    </message>
    <message>
        <source>The key cannot be read.</source>
        <translation>Nyckeln går inte att läsa.</translation>
    </message>
    <message>
        <source>The checkpoint that was kept cannot be read.</source>
        <translation>Den sparade kontrollpunkten går inte att läsa.</translation>
    </message>
    <message>
        <source>The checkpoint that was kept covers entries that were lost when the clinic was restored.</source>
        <translation>Kontrollpunkten som sparades täcker rader som gick förlorade när kliniken återställdes.</translation>
    </message>
    <message>
        <source>A part can be held only against its own checkpoint.</source>
        <translation>Ett utdrag kan bara jämföras med sin egen kontrollpunkt.</translation>
    </message>
    <message>
        <source>The last {tail} entries are under no checkpoint: too many to trust them.</source>
        <translation>De sista {tail} raderna saknar kontrollpunkt: för många för att lita på dem.</translation>
    </message>
    <message>
        <source>The file cannot be opened or read.</source>
        <translation>Filen går inte att öppna eller läsa.</translation>
    </message>
    <message>
        <source>This is not an exported log.</source>
        <translation>Det här är ingen exporterad logg.</translation>
    </message>
    <message>
        <source>A newer version of the program wrote this. Verify it with that version.</source>
        <translation>En nyare version av programmet skrev det här. Kontrollera det med den versionen.</translation>
    </message>
    <message>
        <source>Cannot tell · checked {time}</source>
        <translation>Går inte att avgöra · kontrollerad {time}</translation>
    </message>
    <message>
        <source>This checkpoint is that of another log. If you kept it from this clinic, tell the owner.</source>
        <translation>Kontrollpunkten hör till en annan logg. Om du sparade den från den här kliniken, säg till ägaren.</translation>
    </message>
    <message>
        <source>This is not a whole checkpoint. Take all its lines, from the first to the signature.</source>
        <translation>Det här är ingen hel kontrollpunkt. Ta med alla rader, från den första till underskriften.</translation>
    </message>
    <message numerus="yes">
        <source>The clinic was restored from a backup on {day}. %n later entry(ies) were lost.</source>
        <translation>
            <numerusform>Kliniken återställdes från en säkerhetskopia den {day}. %n senare rad gick förlorad.</numerusform>
            <numerusform>Kliniken återställdes från en säkerhetskopia den {day}. %n senare rader gick förlorade.</numerusform>
        </translation>
    </message>
    <message>
        <source>Consistent: today’s log has grown out of the {kept} entries that this checkpoint sealed on {day}. To be sure of every single one, have them all read as well.</source>
        <translation>Stämmer: dagens logg har vuxit fram ur de {kept} rader som kontrollpunkten förseglade {day}. Låt alla rader läsas också om du vill vara säker på var och en.</translation>
    </message>
    <message>
        <source>The log was rewritten or shortened since this checkpoint was kept.</source>
        <translation>Loggen har skrivits om eller kortats sedan kontrollpunkten sparades.</translation>
    </message>
    <message>
        <source>The clinic was restored from a backup on {day}. How many later entries were lost is not known.</source>
        <translation>Kliniken återställdes från en säkerhetskopia den {day}. Hur många senare rader som gick förlorade är inte känt.</translation>
    </message>
    <message>
        <source>On {day} the clinic was restored, or opened by its recovery kit. No entry was lost.</source>
        <translation>{day} återställdes kliniken, eller öppnades med sitt återställningsark. Ingen rad gick förlorad.</translation>
    </message>
    <message>
        <source>Whole up to entry {entry} · checked {time}</source>
        <translation>Hel till och med rad {entry} · kontrollerad {time}</translation>
    </message>
    <message>
        <source>Broken at entry {entry} · checked {time}</source>
        <translation>Bruten vid rad {entry} · kontrollerad {time}</translation>
    </message>
    <message>
        <source>Broken · checked {time}</source>
        <translation>Bruten · kontrollerad {time}</translation>
    </message>
</context>
<context>
    <name>visits</name>
    <message>
        <source>booked</source>
        <translation>bokad</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>har kommit</translation>
    </message>
    <message>
        <source>with the practitioner</source>
        <translation>hos behandlaren</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klar</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>uteblev</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>avbokad</translation>
    </message>
    <message>
        <source>the patient asked</source>
        <translation>patienten bad om det</translation>
    </message>
    <message>
        <source>the patient is ill</source>
        <translation>patienten är sjuk</translation>
    </message>
    <message>
        <source>the practitioner is ill</source>
        <translation>behandlaren är sjuk</translation>
    </message>
    <message>
        <source>the practitioner is away</source>
        <translation>behandlaren är borta</translation>
    </message>
    <message>
        <source>booked by mistake</source>
        <translation>bokad av misstag</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>annan orsak</translation>
    </message>
    <message>
        <source>by the patient</source>
        <translation>av patienten</translation>
    </message>
    <message>
        <source>on the patient’s behalf</source>
        <translation>på patientens vägnar</translation>
    </message>
    <message>
        <source>by the clinic</source>
        <translation>av kliniken</translation>
    </message>
    <message>
        <source>the patient</source>
        <translation>patienten</translation>
    </message>
    <message>
        <source>somebody on the patient’s behalf</source>
        <translation>någon för patientens räkning</translation>
    </message>
    <message>
        <source>the clinic</source>
        <translation>kliniken</translation>
    </message>
    <message>
        <source>cancelled late</source>
        <translation>sent avbokad</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Nobody can be booked here yet</source>
        <translation>Här går det inte att boka någon än</translation>
    </message>
    <message>
        <source>Practitioners, services and working hours are missing. The owner or a practice manager enters them in the settings: Ctrl+, opens them.</source>
        <translation>Behandlare, tjänster och arbetstider saknas. Ägaren eller en verksamhetschef skriver in dem i inställningarna: Ctrl+, öppnar dem.</translation>
    </message>
    <message>
        <source>the patient</source>
        <translation>patienten</translation>
    </message>
    <message>
        <source>a guardian</source>
        <translation>en vårdnadshavare</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>någon annan</translation>
    </message>
    <message>
        <source>the clinic</source>
        <translation>kliniken</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>inte angivet</translation>
    </message>
    <message>
        <source>second phone</source>
        <translation>andra telefon</translation>
    </message>
    <message>
        <source>second phone {number}</source>
        <translation>andra telefon {number}</translation>
    </message>
    <message>
        <source>1980-03-12, or {sign} if not given</source>
        <translation>1980-03-12, eller {sign} om det inte uppges</translation>
    </message>
    <message>
        <source>Wishes not to be rung up: the card says how to reach them</source>
        <translation>Vill inte bli uppringd: kortet säger hur de nås</translation>
    </message>
    <message>
        <source>Not on this number: whoever answers must not know the times</source>
        <translation>Inte på det här numret: den som svarar får inte veta tiderna</translation>
    </message>
    <message>
        <source>Has died: nobody is rung up</source>
        <translation>Har avlidit: ingen rings upp</translation>
    </message>
    <message>
        <source>Do not say that it is a clinic</source>
        <translation>Säg inte att det är en klinik</translation>
    </message>
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
        <source>{taken} of {places}</source>
        <comment>places of a group</comment>
        <translation>{taken} av {places}</translation>
    </message>
    <message>
        <source>usually {many}</source>
        <comment>places of a group</comment>
        <translation>vanligen {many}</translation>
    </message>
    <message numerus="yes">
        <source>%n come(s) already. It cannot hold fewer.</source>
        <comment>people in a group</comment>
        <translation>
            <numerusform>%n kommer redan. Den kan inte rymma färre.</numerusform>
            <numerusform>%n kommer redan. Den kan inte rymma färre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) held for callers</source>
        <translation>
            <numerusform>%n plats hålls åt någon som ringer</numerusform>
            <numerusform>%n platser hålls åt dem som ringer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) left</source>
        <translation>
            <numerusform>%n plats kvar</numerusform>
            <numerusform>%n platser kvar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n come(s) already, and places are held for callers. It cannot hold fewer.</source>
        <comment>people in a group</comment>
        <translation>
            <numerusform>%n kommer redan, och platser hålls åt dem som ringer. Den kan inte rymma färre.</numerusform>
            <numerusform>%n kommer redan, och platser hålls åt dem som ringer. Den kan inte rymma färre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more than there is room for</source>
        <translation>
            <numerusform>%n fler än det finns plats för</numerusform>
            <numerusform>%n fler än det finns plats för</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) held, none left</source>
        <translation>
            <numerusform>%n plats hålls, ingen är kvar</numerusform>
            <numerusform>%n platser hålls, ingen är kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>full</source>
        <comment>a group</comment>
        <translation>full</translation>
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
    <message>
        <source>birth date</source>
        <translation>födelsedatum</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>telefon</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nummer</translation>
    </message>
    <message>
        <source>Cannot wait</source>
        <translation>Kan inte vänta</translation>
    </message>
    <message>
        <source>The practitioner agreed</source>
        <translation>Behandlaren har sagt ja</translation>
    </message>
    <message>
        <source>A short matter</source>
        <translation>Ett kort ärende</translation>
    </message>
    <message>
        <source>Seen together</source>
        <translation>Kommer tillsammans</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Annat skäl</translation>
    </message>
</context>
</TS>

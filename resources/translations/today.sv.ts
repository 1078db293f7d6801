<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>today</name>
    <message>
        <source>There are no practitioners yet, so nobody can be booked.</source>
        <translation>Det finns inga behandlare än, så ingen kan bokas.</translation>
    </message>
    <message>
        <source>A practitioner has no working hours yet and cannot be booked.</source>
        <translation>En behandlare har inga arbetstider än och kan inte bokas.</translation>
    </message>
    <message>
        <source>No service is given by anybody yet, so there is nothing to book.</source>
        <translation>Ingen ger någon tjänst än, så det finns inget att boka.</translation>
    </message>
    <message>
        <source>Nobody else has an account yet: invite whoever works here.</source>
        <translation>Ingen annan har ett konto än: bjud in dem som arbetar här.</translation>
    </message>
    <message>
        <source>No backup has been made yet.</source>
        <translation>Ingen säkerhetskopia har gjorts än.</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) of an incident that nobody has looked at yet.</source>
        <translation>
            <numerusform>%n händelserapport som ingen har tittat på än.</numerusform>
            <numerusform>%n händelserapporter som ingen har tittat på än.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is still learning and cannot book before the path is done.</source>
        <translation>{name} går fortfarande utbildningen och kan inte boka förrän den är klar.</translation>
    </message>
    <message numerus="yes">
        <source>{name} works before the training is done, for %n more day(s).</source>
        <translation>
            <numerusform>{name} arbetar innan utbildningen är klar, i %n dag till.</numerusform>
            <numerusform>{name} arbetar innan utbildningen är klar, i %n dagar till.</numerusform>
        </translation>
    </message>
    <message>
        <source>What {name} may do should have been reviewed: {day}.</source>
        <translation>Behörigheten för {name} skulle ha setts över: {day}.</translation>
    </message>
    <message>
        <source>What {name} may do is to be reviewed: {day}.</source>
        <translation>Behörigheten för {name} ska ses över: {day}.</translation>
    </message>
    <message>
        <source>Press Ctrl N to book the first visit.</source>
        <translation>Tryck Ctrl N för att boka det första besöket.</translation>
    </message>
    <message>
        <source>Nobody is booked today</source>
        <translation>Ingen är bokad i dag</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>Ny bokning</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Väntas</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Här</translation>
    </message>
    <message>
        <source>With practitioner</source>
        <translation>Hos behandlaren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klara</translation>
    </message>
    <message>
        <source>This is no time of day.</source>
        <translation>Det här är inget klockslag.</translation>
    </message>
    <message>
        <source>Enter a day afterwards</source>
        <translation>För in en dag i efterhand</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>As it stands on the paper: 1002 is 10:02. Enter goes on.</source>
        <translation>Som det står på papperet: 1002 är 10:02. Enter går vidare.</translation>
    </message>
    <message>
        <source>No visit of this day is left to be entered.</source>
        <translation>Inget besök den här dagen är kvar att föra in.</translation>
    </message>
    <message>
        <source>Without an appointment</source>
        <translation>Någon utan tid</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Kom</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Enter the visit</source>
        <translation>För in besöket</translation>
    </message>
    <message numerus="yes">
        <source>%n child(ren) reached an age at which guardians are looked at again.</source>
        <translation>
            <numerusform>%n barn har nått en ålder då vårdnadshavare ses över.</numerusform>
            <numerusform>%n barn har nått en ålder då vårdnadshavare ses över.</numerusform>
        </translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Uteblivna</translation>
    </message>
    <message>
        <source>{name} is expected again</source>
        <translation>{name} väntas igen</translation>
    </message>
    <message>
        <source>{name} has arrived</source>
        <translation>{name} är här</translation>
    </message>
    <message>
        <source>{name} is with {practitioner}</source>
        <translation>{name} är hos {practitioner}</translation>
    </message>
    <message>
        <source>{name} is done</source>
        <translation>{name} är klar</translation>
    </message>
    <message>
        <source>{name} has missed the visit</source>
        <translation>{name} har uteblivit</translation>
    </message>
    <message>
        <source>Undone: {name} is expected</source>
        <translation>Ångrat: {name} väntas</translation>
    </message>
    <message>
        <source>{name} is expected. Mark the arrival first.</source>
        <translation>{name} väntas. Markera först att besökaren är här.</translation>
    </message>
    <message>
        <source>{name} is with the practitioner and cannot be marked as missed.</source>
        <translation>{name} är hos behandlaren och kan inte vara utebliven.</translation>
    </message>
    <message>
        <source>{name} is done. Take the visit one step back first.</source>
        <translation>{name} är klar. Ta först besöket ett steg tillbaka.</translation>
    </message>
    <message>
        <source>{name} is marked as missed. Mark the arrival first.</source>
        <translation>{name} är markerad som utebliven. Markera först att besökaren är här.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n besök</numerusform>
            <numerusform>%n besök</numerusform>
        </translation>
    </message>
    <message>
        <source>Move the chosen visit to {column}</source>
        <translation>Flytta det valda besöket till {column}</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>visits that are done</comment>
        <translation>
            <numerusform>%n till</numerusform>
            <numerusform>%n till</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Anmäl ankomst</translation>
    </message>
    <message>
        <source>{name} stands in this column already.</source>
        <translation>{name} står redan i den här kolumnen.</translation>
    </message>
    <message>
        <source>{practitioner}, next free: {time}</source>
        <translation>{practitioner}, nästa lediga tid: {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>patients</comment>
        <translation>
            <numerusform>%n väntar</numerusform>
            <numerusform>%n väntar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <comment>patients</comment>
        <translation>
            <numerusform>%n sen</numerusform>
            <numerusform>%n sena</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <comment>visits</comment>
        <translation>
            <numerusform>%n utebliven</numerusform>
            <numerusform>%n uteblivna</numerusform>
        </translation>
    </message>
    <message>
        <source>Inside</source>
        <comment>with the practitioner</comment>
        <translation>Inne</translation>
    </message>
    <message>
        <source>from paper</source>
        <comment>entered afterwards</comment>
        <translation>från papper</translation>
    </message>
    <message>
        <source>waits long</source>
        <translation>väntar länge</translation>
    </message>
    <message>
        <source>note</source>
        <translation>anteckning</translation>
    </message>
    <message>
        <source>first visit</source>
        <translation>första besök</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Visa färre</translation>
    </message>
    <message numerus="yes">
        <source>%n more, later today</source>
        <translation>
            <numerusform>%n till, senare i dag</numerusform>
            <numerusform>%n till, senare i dag</numerusform>
        </translation>
    </message>
    <message>
        <source>Only somebody who may see this person can move the visit.</source>
        <translation>Bara den som får se personen kan flytta besöket.</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>ingen tid</translation>
    </message>
    <message>
        <source>nobody waiting</source>
        <translation>ingen väntar</translation>
    </message>
    <message>
        <source>nobody late</source>
        <translation>ingen sen</translation>
    </message>
    <message>
        <source>nobody missed yet</source>
        <translation>ingen utebliven än</translation>
    </message>
    <message>
        <source>{booked} · {waiting} · {late} · {missed}</source>
        <translation>{booked} · {waiting} · {late} · {missed}</translation>
    </message>
    <message numerus="yes">
        <source>%n booked</source>
        <comment>visits</comment>
        <translation>
            <numerusform>%n bokad</numerusform>
            <numerusform>%n bokade</numerusform>
        </translation>
    </message>
    <message>
        <source>expected</source>
        <translation>väntas</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) late</source>
        <translation>
            <numerusform>%n minut sen</numerusform>
            <numerusform>%n minuter sen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %n minute(s)</source>
        <translation>
            <numerusform>har väntat i %n minut</numerusform>
            <numerusform>har väntat i %n minuter</numerusform>
        </translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>har en anteckning</translation>
    </message>
    <message>
        <source>b. {year}</source>
        <comment>born in</comment>
        <translation>f. {year}</translation>
    </message>
    <message numerus="yes">
        <source>for %n minute(s)</source>
        <comment>with the practitioner</comment>
        <translation>
            <numerusform>sedan %n minut</numerusform>
            <numerusform>sedan %n minuter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tell %n</source>
        <comment>people who are not told yet</comment>
        <translation>
            <numerusform>Ring %n</numerusform>
            <numerusform>Ring %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{agreed} → about {expected}</source>
        <translation>{agreed} → ungefär {expected}</translation>
    </message>
    <message>
        <source>They are expected at {time}: enter that visit from the list instead. Press Ctrl Enter again if they came a second time.</source>
        <translation>Patienten väntas {time}: för hellre in det besöket från listan. Tryck Ctrl Enter igen om patienten kom en gång till.</translation>
    </message>
    <message>
        <source>Whom to tell</source>
        <translation>Vilka som ska få veta</translation>
    </message>
    <message>
        <source>waited {time} ({span})</source>
        <translation>väntade {time} ({span})</translation>
    </message>
    <message>
        <source>{time} inside ({span})</source>
        <translation>{time} inne ({span})</translation>
    </message>
    <message>
        <source>since {time}</source>
        <comment>the hour at which this step began</comment>
        <translation>sedan {time}</translation>
    </message>
    <message>
        <source>{name} is told of the delay</source>
        <translation>{name} vet om förseningen</translation>
    </message>
    <message>
        <source>{name} was not reached</source>
        <translation>{name} gick inte att nå</translation>
    </message>
    <message>
        <source>about {time}</source>
        <comment>expected time</comment>
        <translation>ca {time}</translation>
    </message>
    <message>
        <source>came {time}</source>
        <translation>kom {time}</translation>
    </message>
    <message>
        <source>began {time}</source>
        <translation>in {time}</translation>
    </message>
    <message>
        <source>done {time}</source>
        <translation>klar {time}</translation>
    </message>
    <message>
        <source>Is here, tell them at the desk</source>
        <translation>Är här, säg det vid disken</translation>
    </message>
    <message>
        <source>Undone: the call to {name}</source>
        <translation>Ångrat: samtalet till {name}</translation>
    </message>
    <message>
        <source>{name} is entered</source>
        <translation>{name} är infört</translation>
    </message>
    <message>
        <source>Undone: the visit of {name}</source>
        <translation>Ångrat: besöket av {name}</translation>
    </message>
    <message>
        <source>Not reached {time}</source>
        <translation>Inte nådd {time}</translation>
    </message>
    <message>
        <source>{time} late</source>
        <translation>{time} sen</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) today or on the next open day need an interpreter who is not confirmed.</source>
        <translation>
            <numerusform>%n besök i dag eller nästa öppna dag behöver en tolk som inte är bekräftad.</numerusform>
            <numerusform>%n besök i dag eller nästa öppna dag behöver tolkar som inte är bekräftade.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: {name} is expected again</source>
        <translation>Ångrat: {name} väntas igen</translation>
    </message>
    <message>
        <source>Undone: {name} waits again</source>
        <translation>Ångrat: {name} väntar igen</translation>
    </message>
    <message>
        <source>Undone: {name} is with {practitioner} again</source>
        <translation>Ångrat: {name} är hos {practitioner} igen</translation>
    </message>
    <message>
        <source>Undone: {name} is done after all</source>
        <translation>Ångrat: {name} är ändå klar</translation>
    </message>
    <message>
        <source>Undone: {name} counts as missed again</source>
        <translation>Ångrat: {name} räknas som utebliven igen</translation>
    </message>
    <message>
        <source>{practitioner} runs {time} late</source>
        <translation>{practitioner} är {time} sen</translation>
    </message>
    <message>
        <source>Told at {time}: {length} late</source>
        <translation>Fick veta {time}: {length} försening</translation>
    </message>
    <message>
        <source>waited {time}</source>
        <translation>väntade {time}</translation>
    </message>
    <message>
        <source>{time} inside</source>
        <translation>{time} inne</translation>
    </message>
    <message>
        <source>Told at {time}: {length} late, it is more now</source>
        <translation>Fick veta {time}: {length} försening, det är mer nu</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Öppna kortet</translation>
    </message>
    <message>
        <source>has just come</source>
        <translation>kom alldeles nyss</translation>
    </message>
    <message>
        <source>Next free</source>
        <translation>Nästa lediga</translation>
    </message>
    <message>
        <source>Nobody can be booked yet.</source>
        <translation>Ingen kan bokas än.</translation>
    </message>
    <message>
        <source>{keys} takes a line away</source>
        <translation>{keys} tar bort en rad</translation>
    </message>
    <message>
        <source>To see to</source>
        <translation>Att ta hand om</translation>
    </message>
    <message>
        <source>Still to set up</source>
        <translation>Kvar att ställa in</translation>
    </message>
    <message>
        <source>What holds</source>
        <translation>Det som är i ordning</translation>
    </message>
    <message>
        <source>At work today</source>
        <translation>I tjänst i dag</translation>
    </message>
    <message>
        <source>Nobody sees patients today.</source>
        <translation>Ingen tar emot patienter i dag.</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Den här veckan</translation>
    </message>
    <message>
        <source>Reports of longer stretches</source>
        <translation>Rapporter över längre tid</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to see to</source>
        <translation>
            <numerusform>%n sak att ta hand om</numerusform>
            <numerusform>%n saker att ta hand om</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The log was verified %n day(s) ago and found whole.</source>
        <translation>
            <numerusform>Loggen kontrollerades för %n dag sedan och var hel.</numerusform>
            <numerusform>Loggen kontrollerades för %n dagar sedan och var hel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A checkpoint of the log was kept outside %n day(s) ago.</source>
        <translation>
            <numerusform>En kontrollpunkt för loggen sparades utanför datorn för %n dag sedan.</numerusform>
            <numerusform>En kontrollpunkt för loggen sparades utanför datorn för %n dagar sedan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-in(s) failed in the last seven days: a name, password or code was wrong.</source>
        <translation>
            <numerusform>%n inloggning misslyckades de senaste sju dagarna: namn, lösenord eller kod var fel.</numerusform>
            <numerusform>%n inloggningar misslyckades de senaste sju dagarna: namn, lösenord eller kod var fel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The record of failed sign-ins was tampered with %n time(s) in the last seven days.</source>
        <translation>
            <numerusform>Noteringen om misslyckade inloggningar har ändrats %n gång de senaste sju dagarna.</numerusform>
            <numerusform>Noteringen om misslyckade inloggningar har ändrats %n gånger de senaste sju dagarna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody asked %n time(s) in the last seven days for more than they may do.</source>
        <translation>
            <numerusform>Någon försökte %n gång de senaste sju dagarna göra mer än rollen tillåter.</numerusform>
            <numerusform>Någon försökte %n gånger de senaste sju dagarna göra mer än rollen tillåter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>How a protected person is reached was shown %n time(s) in the last seven days. Read the reasons.</source>
        <translation>
            <numerusform>Hur en skyddad person nås har visats en gång de senaste sju dagarna. Läs skälet.</numerusform>
            <numerusform>Hur en skyddad person nås har visats %n gånger de senaste sju dagarna. Läs skälen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The account of {name} ends: {day}.</source>
        <translation>Kontot för {name} upphör: {day}.</translation>
    </message>
    <message>
        <source>{booked} booked, {hours} h still free</source>
        <translation>{booked} bokade, {hours} tim kvar att boka</translation>
    </message>
    <message>
        <source>nothing to see to</source>
        <translation>inget att ta hand om</translation>
    </message>
    <message>
        <source>No backup has been made yet. If this computer breaks, everything is lost.</source>
        <translation>Ingen säkerhetskopia har gjorts än. Går datorn sönder är allt borta.</translation>
    </message>
    <message numerus="yes">
        <source>The last backup is %n day(s) old. What was booked since is in no copy.</source>
        <translation>
            <numerusform>Den senaste säkerhetskopian är %n dag gammal. Det som bokats sedan dess finns inte i någon kopia.</numerusform>
            <numerusform>Den senaste säkerhetskopian är %n dagar gammal. Det som bokats sedan dess finns inte i någon kopia.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has verified the log yet.</source>
        <translation>Ingen har kontrollerat loggen än.</translation>
    </message>
    <message>
        <source>The log was not found whole when it was last verified.</source>
        <translation>Loggen var inte hel när den senast kontrollerades.</translation>
    </message>
    <message>
        <source>The log was verified today and found whole.</source>
        <translation>Loggen kontrollerades i dag och var hel.</translation>
    </message>
    <message>
        <source>No checkpoint of the log lies outside this computer, so nobody could show that the log was rewritten.</source>
        <translation>Ingen kontrollpunkt för loggen finns utanför datorn, så ingen kan visa om loggen skrivits om.</translation>
    </message>
    <message>
        <source>A checkpoint of the log was kept outside today.</source>
        <translation>En kontrollpunkt för loggen sparades utanför datorn i dag.</translation>
    </message>
    <message>
        <source>away all day</source>
        <translation>borta hela dagen</translation>
    </message>
    <message>
        <source>Appointments this week</source>
        <translation>Bokningar den här veckan</translation>
    </message>
    <message>
        <source>{day}: {booked}, {share} % of the time taken</source>
        <translation>{day}: {booked}, {share} % av tiden upptagen</translation>
    </message>
    <message>
        <source>The last backup was made and read back: {when}.</source>
        <translation>Den senaste säkerhetskopian gjordes och lästes tillbaka: {when}.</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} till {end}</translation>
    </message>
    <message>
        <source>Later today</source>
        <translation>Senare i dag</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Avslutat</translation>
    </message>
    <message>
        <source>Who was seen stands here.</source>
        <translation>Här står de som har varit inne.</translation>
    </message>
    <message>
        <source>Book here</source>
        <translation>Boka här</translation>
    </message>
    <message>
        <source>Nobody is booked with you today</source>
        <translation>Ingen är bokad hos dig i dag</translation>
    </message>
    <message>
        <source>Your visits stand here, the next one on top.</source>
        <translation>Dina besök står här, nästa överst.</translation>
    </message>
    <message numerus="yes">
        <source>You are running %n minute(s) late. The next visit can begin at about {time}.</source>
        <translation>
            <numerusform>Du är %n minut sen. Nästa besök kan börja omkring {time}.</numerusform>
            <numerusform>Du är %n minuter sen. Nästa besök kan börja omkring {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next patient</source>
        <translation>Nästa patient</translation>
    </message>
    <message>
        <source>{start} to {end}, free</source>
        <translation>{start} till {end}, ledigt</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Ett steg tillbaka</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <comment>visits</comment>
        <translation>
            <numerusform>%n klar</numerusform>
            <numerusform>%n klara</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody else is expected today</source>
        <translation>Ingen mer väntas i dag</translation>
    </message>
    <message>
        <source>With you now</source>
        <translation>Hos dig nu</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Börja</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Mark as missed</source>
        <translation>Markera som utebliven</translation>
    </message>
    <message>
        <source>Mark as arrived</source>
        <translation>Markera som kommen</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>omkring {time}</translation>
    </message>
    <message>
        <source>Nobody has to be told: no visit begins ten minutes late or more.</source>
        <translation>Ingen behöver få veta något: inget besök börjar tio minuter sent eller mer.</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Vet om det</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Inte nådd</translation>
    </message>
    <message>
        <source>Not called</source>
        <translation>Inte ringd</translation>
    </message>
    <message>
        <source>number on the card</source>
        <translation>numret på kortet</translation>
    </message>
    <message>
        <source>Two answers do not fit this card. Do not say what it has. Look whether somebody else of that name is expected, ask to see an identity card, or ask a colleague.</source>
        <translation>Två svar stämmer inte med kortet. Säg inte vad som står där. Se efter om någon annan med samma namn väntas, be att få se legitimation eller fråga en kollega.</translation>
    </message>
    <message>
        <source>Do they say another one? Press the same key once more.</source>
        <translation>Säger de något annat? Samma tangent en gång till.</translation>
    </message>
    <message>
        <source>Pressed again: they told another one than the card has</source>
        <translation>En gång till: något annat sades än det som står på kortet</translation>
    </message>
    <message>
        <source>Two answers do not fit this card. Do not say what it has. End the call and ring the number on the card, or ask a colleague.</source>
        <translation>Två svar stämmer inte med kortet. Säg inte vad som står där. Avsluta samtalet och ring numret på kortet, eller fråga en kollega.</translation>
    </message>
    <message>
        <source>{name} is easily confused with {other}. Let them say it, then tick what fits.</source>
        <translation>{name} är lätt att förväxla med {other}. Låt personen själv säga det och kryssa för det som stämmer.</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Vem är det?</translation>
    </message>
    <message>
        <source>A name is not enough. Let them say one of these, then tick what fits.</source>
        <translation>Ett namn räcker inte. Låt dem säga något av detta och kryssa i det som stämmer.</translation>
    </message>
    <message>
        <source>Date of birth {value}</source>
        <translation>Födelsedatum {value}</translation>
    </message>
    <message>
        <source>Phone {value}</source>
        <translation>Telefon {value}</translation>
    </message>
    <message>
        <source>Patient number {value}</source>
        <translation>Patientnummer {value}</translation>
    </message>
    <message>
        <source>Another date of birth</source>
        <translation>Annat födelsedatum</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>Annan telefon</translation>
    </message>
    <message>
        <source>Another patient number</source>
        <translation>Annat patientnummer</translation>
    </message>
    <message>
        <source>{name} is easily confused with {other}. Let them say two of these, then tick what fits.</source>
        <translation>{name} förväxlas lätt med {other}. Låt personen själv säga två av dessa och kryssa för det som stämmer.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Flow board</source>
        <translation>Flödestavla</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Min dag</translation>
    </message>
    <message>
        <source>How today is shown</source>
        <translation>Hur dagen visas</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
    <message>
        <source>Calls to make</source>
        <translation>Att ringa</translation>
    </message>
    <message>
        <source>Interpreters to confirm</source>
        <translation>Tolkar att bekräfta</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>Väntelista</translation>
    </message>
    <message>
        <source>To rebook</source>
        <translation>Att boka om</translation>
    </message>
    <message>
        <source>Recalls due</source>
        <translation>Återbesök</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Began and Done stay empty while they wait.</source>
        <translation>In och Klara lämnas tomma medan personen väntar.</translation>
    </message>
    <message>
        <source>Came without an appointment</source>
        <translation>Kom utan tid</translation>
    </message>
    <message>
        <source>Name, phone or date of birth</source>
        <translation>Namn, telefon eller födelsedatum</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Hos</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>För vad</translation>
    </message>
    <message>
        <source>Another patient</source>
        <translation>En annan patient</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Ny patient</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>to-do</name>
    <message>
        <source>{name} gets no new time</source>
        <translation>{name} får ingen ny tid</translation>
    </message>
    <message>
        <source>{name} is due again {day}</source>
        <translation>{name} ska komma igen {day}</translation>
    </message>
    <message>
        <source>Call to {name}: {outcome}</source>
        <translation>Samtal till {name}: {outcome}</translation>
    </message>
    <message numerus="yes">
        <source>%n left the list: the last day is over</source>
        <translation>
            <numerusform>%n lämnade listan: sista dagen har passerat</numerusform>
            <numerusform>%n lämnade listan: sista dagen har passerat</numerusform>
        </translation>
    </message>
    <message>
        <source>Anybody may call {name} again</source>
        <translation>Vem som helst kan ringa {name} igen</translation>
    </message>
    <message>
        <source>{name} is on the waiting list</source>
        <translation>{name} står på väntelistan</translation>
    </message>
    <message>
        <source>What {name} waits for is changed</source>
        <translation>Det som {name} väntar på är ändrat</translation>
    </message>
    <message>
        <source>{name} is off the list</source>
        <translation>{name} är borttagen från listan</translation>
    </message>
    <message>
        <source>{name} is on the list again</source>
        <translation>{name} står på listan igen</translation>
    </message>
    <message>
        <source>{name} is not due any more</source>
        <translation>{name} bevakas inte längre</translation>
    </message>
    <message>
        <source>The call to {name} is undone</source>
        <translation>Samtalet till {name} är ångrat</translation>
    </message>
    <message>
        <source>You call {name}</source>
        <translation>Du ringer {name}</translation>
    </message>
    <message>
        <source>Show who</source>
        <translation>Visa vilka</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for such a time</source>
        <translation>
            <numerusform>%n väntar på en sådan tid</numerusform>
            <numerusform>%n väntar på en sådan tid</numerusform>
        </translation>
    </message>
    <message>
        <source>Who waits for this time</source>
        <translation>Vilka väntar på tiden</translation>
    </message>
    <message>
        <source>The best first: urgency, then how long somebody has waited.</source>
        <translation>Den som passar bäst först: hur bråttom det är, sedan hur länge någon har väntat.</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Boka</translation>
    </message>
    <message>
        <source>Due again</source>
        <translation>Ska komma igen</translation>
    </message>
    <message>
        <source>Due for</source>
        <translation>Ska komma för</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Hos vem</translation>
    </message>
    <message>
        <source>In how many months</source>
        <translation>Om hur många månader</translation>
    </message>
    <message>
        <source>Or on a day, such as 24/11, in 6 w</source>
        <translation>Eller en viss dag, till exempel 24/11, om 6 v</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Vem som helst</translation>
    </message>
    <message>
        <source>Keep in mind</source>
        <translation>Bevaka</translation>
    </message>
    <message>
        <source>Put back on the list</source>
        <translation>Sätt tillbaka på listan</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>The next open morning, 09:00</source>
        <translation>Nästa öppna förmiddag, 09:00</translation>
    </message>
    <message>
        <source>Let the call go</source>
        <translation>Släpp samtalet</translation>
    </message>
    <message>
        <source>I call</source>
        <translation>Jag ringer</translation>
    </message>
    <message>
        <source>In {minutes} minutes</source>
        <translation>Om {minutes} minuter</translation>
    </message>
    <message>
        <source>You call, until {time}</source>
        <translation>Du ringer, till {time}</translation>
    </message>
    <message>
        <source>A colleague calls, until {time}</source>
        <translation>En kollega ringer, till {time}</translation>
    </message>
    <message>
        <source>Not on this number: whoever answers must not know the times</source>
        <translation>Inte på det här numret: den som svarar får inte veta tiderna</translation>
    </message>
    <message>
        <source>Does not want to be rung</source>
        <translation>Vill inte bli uppringd</translation>
    </message>
    <message>
        <source>No voicemail</source>
        <translation>Inget meddelande</translation>
    </message>
    <message>
        <source>do not say who calls</source>
        <translation>säg inte vem som ringer</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listor</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Calls to make</source>
        <translation>Att ringa</translation>
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
        <source>Recalls</source>
        <translation>Återbesök</translation>
    </message>
    <message>
        <source>Left the list</source>
        <translation>Lämnat listan</translation>
    </message>
    <message>
        <source>When possible</source>
        <translation>När det går</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Snart</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Brådskande</translation>
    </message>
    <message>
        <source>Wants an earlier time</source>
        <translation>Vill ha en tidigare tid</translation>
    </message>
    <message>
        <source>No time was free</source>
        <translation>Ingen tid var ledig</translation>
    </message>
    <message>
        <source>Wants a certain practitioner</source>
        <translation>Vill till en viss behandlare</translation>
    </message>
    <message>
        <source>Can come at certain times only</source>
        <translation>Kan bara vissa tider</translation>
    </message>
    <message>
        <source>Referred to us</source>
        <translation>Remitterad till oss</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Annat skäl</translation>
    </message>
    <message>
        <source>Booked {day}</source>
        <translation>Bokad {day}</translation>
    </message>
    <message>
        <source>Past {day}</source>
        <translation>Tiden gick ut {day}</translation>
    </message>
    <message>
        <source>Taken off {day}</source>
        <translation>Borttagen {day}</translation>
    </message>
    <message>
        <source>Cancelled by the clinic {day}</source>
        <translation>Avbokad av kliniken {day}</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Uteblev</translation>
    </message>
    <message>
        <source>Has to move, since {day}</source>
        <translation>Måste flyttas, sedan {day}</translation>
    </message>
    <message>
        <source>Confirm {what}</source>
        <translation>Bekräfta {what}</translation>
    </message>
    <message>
        <source>New time for {what}</source>
        <translation>Ny tid för {what}</translation>
    </message>
    <message>
        <source>Due again for {what}</source>
        <translation>Dags igen för {what}</translation>
    </message>
    <message>
        <source>Waits for {what}</source>
        <translation>Väntar på {what}</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Fick tag på</translation>
    </message>
    <message>
        <source>Voicemail left</source>
        <translation>Röstmeddelande</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Inget svar</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Ring upp senare</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Fel nummer</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>again {time}</source>
        <translation>igen {time}</translation>
    </message>
    <message>
        <source>{name} is on the list of visits to rebook</source>
        <translation>{name} står på listan över besök att boka om</translation>
    </message>
    <message>
        <source>No time remains of what became free</source>
        <translation>Ingen tid är kvar av den som blev ledig</translation>
    </message>
    <message>
        <source>No time remains of what became free. Esc closes this.</source>
        <translation>Ingen tid är kvar av den som blev ledig. Esc stänger.</translation>
    </message>
    <message>
        <source>a visit</source>
        <translation>ett besök</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Visit or day</source>
        <translation>Besök eller dag</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Hittills</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Väntar på</translation>
    </message>
    <message>
        <source>When it suits</source>
        <translation>När det passar</translation>
    </message>
    <message>
        <source>Urgency and wait</source>
        <translation>Brådska och väntan</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>Was booked for</source>
        <translation>Var bokat</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>När</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Hur långt</translation>
    </message>
    <message>
        <source>Waited for</source>
        <translation>Väntade på</translation>
    </message>
    <message>
        <source>When it suited</source>
        <translation>När det passade</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Hur det slutade</translation>
    </message>
    <message>
        <source>Nobody to call</source>
        <translation>Ingen att ringa</translation>
    </message>
    <message>
        <source>Visits of the next open day, new times, recalls and the waiting list come here by themselves.</source>
        <translation>Besök nästa öppna dag, nya tider, återbesök och väntelistan kommer hit av sig själva.</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Ingen väntar</translation>
    </message>
    <message>
        <source>Put somebody on the list from their card or while booking: press {keys}.
When a time becomes free, the program shows who would take it.</source>
        <translation>Sätt någon på listan från kortet eller under bokningen: tryck {keys}.
När en tid blir ledig visar programmet vem som vill ha den.</translation>
    </message>
    <message>
        <source>No visit needs a new time</source>
        <translation>Inget besök behöver en ny tid</translation>
    </message>
    <message>
        <source>Visits that the clinic cancels and visits that are missed come here by themselves, and leave when a new time is booked.</source>
        <translation>Besök som kliniken avbokar och besök där någon uteblev kommer hit av sig själva, och försvinner när en ny tid är bokad.</translation>
    </message>
    <message>
        <source>Nobody is due again this month</source>
        <translation>Ingen ska komma igen den här månaden</translation>
    </message>
    <message>
        <source>Note on a card when somebody is to come again: press {keys}.</source>
        <translation>Notera på ett kort när någon ska komma igen: tryck {keys}.</translation>
    </message>
    <message>
        <source>Nobody has left the list in two weeks</source>
        <translation>Ingen har lämnat listan på två veckor</translation>
    </message>
    <message>
        <source>Whoever is booked, past or taken off stands here for a while.</source>
        <translation>Den som är bokad, har väntat ut sin tid eller tagits bort står här en tid.</translation>
    </message>
    <message>
        <source>since today</source>
        <translation>sedan i dag</translation>
    </message>
    <message>
        <source>Between two times</source>
        <translation>Mellan två tider</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>för %n dag sedan</numerusform>
            <numerusform>för %n dagar sedan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n gång</numerusform>
            <numerusform>%n gånger</numerusform>
        </translation>
    </message>
    <message>
        <source>{a} to {b}</source>
        <translation>{a} till {b}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>till {day}</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>om %n dag</numerusform>
            <numerusform>om %n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>before {b}</source>
        <translation>före {b}</translation>
    </message>
    <message>
        <source>after {a}</source>
        <translation>efter {a}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>från {day}</translation>
    </message>
    <message>
        <source>With whom: nobody chosen is anyone</source>
        <translation>Hos vem: ingen vald är vem som helst</translation>
    </message>
    <message>
        <source>Days: none chosen is every day</source>
        <translation>Dagar: ingen vald är alla dagar</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Tid på dagen</translation>
    </message>
    <message>
        <source>From (time)</source>
        <translation>Från (tid)</translation>
    </message>
    <message>
        <source>Until (time)</source>
        <translation>Till (tid)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>How urgently</source>
        <translation>Hur bråttom</translation>
    </message>
    <message>
        <source>Note, nothing about health</source>
        <translation>Anteckning, inget om hälsa</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>Sätt på listan</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>När som helst</translation>
    </message>
    <message>
        <source>Mornings, until 12</source>
        <translation>Förmiddagar, till 12</translation>
    </message>
    <message>
        <source>Afternoons, from 12</source>
        <translation>Eftermiddagar, från 12</translation>
    </message>
    <message>
        <source>Early, until 10</source>
        <translation>Tidigt, till 10</translation>
    </message>
    <message>
        <source>Late, from 15</source>
        <translation>Sent, från 15</translation>
    </message>
</context>
</TS>

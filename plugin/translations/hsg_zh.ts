<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChoiceView</name>
    <message>
        <source>None of these</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConclusionBox</name>
    <message>
        <source>Conclusions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>no class yet: %n answer(s) missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no class yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overridden, rule: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n contradiction(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nothing missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n limitation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What is open: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExamBar</name>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a time as 10:42 or 10:42:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film has a date to set a mark on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elapsed times count from %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the injection is not known: elapsed times are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks now. Press again to correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock mark: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock mark: %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> – due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  (+%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open examination: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Use frame %1, as in the pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add frame %1 as a film of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the time as 10:42 or 10:42:30; another film must have a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No films of an examination are open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilmTile</name>
    <message>
        <source>%1, %2 after the injection, time from: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, elapsed time unknown (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phase set by the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phase proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or double click: show · letter: set the phase · drag onto a pane or a phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidePanel</name>
    <message>
        <source>Reading guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✖ Nothing is saved any more, so nothing more is taken: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a hysterosalpingography study to read it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ question · N not assessable · Backspace blank again · Ctrl+↓ next missing answer · Ctrl+PgUp/PgDn step · Ctrl+Z, Ctrl+Y undo, redo · Ctrl+E evidence from the active pane · Ctrl+F show the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⌨ Keys: guide    N not assessable · ⌫ clear · Ctrl+PgDn step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⌨ Keys: films</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HangingDriver</name>
    <message>
        <source>Time from: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elapsed time unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken at another console or site: the clocks may differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same patient?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>polarity assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delayed film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film of this phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no delayed film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delayed film at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast class · time after the injection · validity of the delayed film</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityBanner</name>
    <message>
        <source>I confirm: the same patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this the same patient?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssueList</name>
    <message>
        <source>Not yet answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limitations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – seen: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – stops the signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason (required)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle warning %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>side: question</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberView</name>
    <message>
        <source>✖ %1 to %2</source>
        <comment>allowed range</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionButton</name>
    <message>
        <source>key %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>Why not assessable?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>question, side</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required, not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not assessable: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted from the header: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header says %1 (%2) – not yet accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer rests on this film. Click (Ctrl+F): show it. Ctrl+E: take the active pane&apos;s film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingViews</name>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang the immediate and the delayed film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy impression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report and signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film %1 into the active pane</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message numerus="yes">
        <source>Copied: %1 (%n character(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Report in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge (G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy findings (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy impression (I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPreview</name>
    <message>
        <source>Report preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignBox</name>
    <message>
        <source>Another reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who signs? Kept in the settings for the next report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name (family name^given name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier (e.g. staff number)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed. The reading can no longer be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the signature:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class is provisional: the report will be PRELIMINARY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>side: question</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign as %1 (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>has a warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a contradiction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Nothing is asked here with the answers so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Accept %n answer(s) from the headers (Enter)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StripCanvas</name>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pane %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the injection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no elapsed time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 end of injection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyView</name>
    <message>
        <source>Why this class: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class of the reader, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another class …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>class id – words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason (required, printed in the report)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for another class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Override</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the rule&apos;s class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule %1 of the table “%2” gives %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overridden by the reader: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>side · step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not assessable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no class yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> + %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>phase · elapsed time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acquisition time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>content time (may be late)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>series time (may be early)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>study time (may be early)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of injection, from the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start of injection, from the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered by the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, provisional</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

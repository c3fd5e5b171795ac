<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
    <context>
        <name>hsg::ConclusionBox</name>
        <message numerus="yes">
            <source>no class yet: %n answer(s) missing</source>
            <translation>
                <numerusform>no class yet: %n answer missing</numerusform>
                <numerusform>no class yet: %n answers missing</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contradiction(s)</source>
            <translation>
                <numerusform>%n contradiction</numerusform>
                <numerusform>%n contradictions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n warning</numerusform>
                <numerusform>%n warnings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n missing</source>
            <translation>
                <numerusform>%n missing</numerusform>
                <numerusform>%n missing</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n limitation(s)</source>
            <translation>
                <numerusform>%n limitation</numerusform>
                <numerusform>%n limitations</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::ReportPage</name>
        <message numerus="yes">
            <source>Copied: %1 (%n character(s))</source>
            <translation>
                <numerusform>Copied: %1 (%n character)</numerusform>
                <numerusform>Copied: %1 (%n characters)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::SignBox</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>○ %n optional question(s) not answered</source>
            <translation>
                <numerusform>○ %n optional question not answered</numerusform>
                <numerusform>○ %n optional questions not answered</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::StepBar</name>
        <message numerus="yes">
            <source>%n answer(s) missing</source>
            <translation>
                <numerusform>%n answer missing</numerusform>
                <numerusform>%n answers missing</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::StepPage</name>
        <message numerus="yes">
            <source>Accept %n answer(s) from the headers (Enter)</source>
            <translation>
                <numerusform>Accept %n answer from the headers (Enter)</numerusform>
                <numerusform>Accept %n answers from the headers (Enter)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>● %n required answer(s) missing</source>
            <translation>
                <numerusform>● %n required answer missing</numerusform>
                <numerusform>● %n required answers missing</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>○ %n optional question(s) not answered</source>
            <translation>
                <numerusform>○ %n optional question not answered</numerusform>
                <numerusform>○ %n optional questions not answered</numerusform>
            </translation>
        </message>
    </context>
<context>
    <name>hsg::Comparisons</name>
    <message numerus="yes">
        <source>%n landmark(s)</source>
        <translation><numerusform>%n landmark</numerusform><numerusform>%n landmarks</numerusform></translation>
    </message>
</context>
    <context>
        <name>hsg::LayoutShelf</name>
        <message numerus="yes">
            <source>%n layout(s) taken over.</source>
            <translation>
                <numerusform>%n layout taken over.</numerusform>
                <numerusform>%n layouts taken over.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::PaneWords</name>
        <message numerus="yes">
            <source>%n film(s) of the examination do not hang here</source>
            <translation>
                <numerusform>%n film of the examination does not hang here</numerusform>
                <numerusform>%n films of the examination do not hang here</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::RunFrame</name>
        <message numerus="yes">
            <source>Frame %1 is evidence of %n answer(s): it stays.</source>
            <translation>
                <numerusform>Frame %1 is evidence of %n answer: it stays.</numerusform>
                <numerusform>Frame %1 is evidence of %n answers: it stays.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::SelectorForm</name>
        <message numerus="yes">
            <source>%n before this one</source>
            <translation>
                <numerusform>%n before this one</numerusform>
                <numerusform>%n before this one</numerusform>
            </translation>
        </message>
    </context>
<context>
    <name>hsg::PriorBox</name>
    <message numerus="yes">
        <source>%n answer(s) changed</source>
        <translation>
            <numerusform>%n answer changed</numerusform>
            <numerusform>%n answers changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hsg::ConsensusPage</name>
    <message numerus="yes">
        <source>&lt;b&gt;Consensus.&lt;/b&gt; %n answer(s) to be decided.</source>
        <translation>
            <numerusform>&lt;b&gt;Consensus.&lt;/b&gt; %n answer to be decided.</numerusform>
            <numerusform>&lt;b&gt;Consensus.&lt;/b&gt; %n answers to be decided.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hsg::TechnologistPage</name>
    <message numerus="yes">
        <source>Sheet of %1, %2: %n entry(s)</source>
        <translation>
            <numerusform>Sheet of %1, %2: %n entry</numerusform>
            <numerusform>Sheet of %1, %2: %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hsg::Trial</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
    <context>
        <name>hsg::ActBox</name>
        <message numerus="yes">
            <source>Accept %n proposed answer(s) (Enter)</source>
            <translation>
                <numerusform>Accept %n proposed answer (Enter)</numerusform>
                <numerusform>Accept %n proposed answers (Enter)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Normal for what these films show: %n answer(s) (F2)</source>
            <translation>
                <numerusform>Normal for what these films show: %n answer (F2)</numerusform>
                <numerusform>Normal for what these films show: %n answers (F2)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::UrgentBlock</name>
        <message numerus="yes">
            <source>%n answer(s) missing</source>
            <translation>
                <numerusform>%n answer missing</numerusform>
                <numerusform>%n answers missing</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::ComparePage</name>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n difference</numerusform>
                <numerusform>%n differences</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::OutlineModel</name>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n error</numerusform>
                <numerusform>%n errors</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n warning</numerusform>
                <numerusform>%n warnings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::PreviewPane</name>
        <message numerus="yes">
            <source>The preview shows the last version without errors (%n to mend).</source>
            <translation>
                <numerusform>The preview shows the last version without errors (%n to mend).</numerusform>
                <numerusform>The preview shows the last version without errors (%n to mend).</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::ProblemList</name>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n error</numerusform>
                <numerusform>%n errors</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n warning</numerusform>
                <numerusform>%n warnings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::RowsField</name>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::TrialPage</name>
        <message numerus="yes">
            <source>%n reading(s) tried.</source>
            <translation>
                <numerusform>%n reading tried.</numerusform>
                <numerusform>%n readings tried.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reading(s) get another conclusion,</source>
            <translation>
                <numerusform>%n reading gets another conclusion,</numerusform>
                <numerusform>%n readings get another conclusion,</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more change in something else.</source>
            <translation>
                <numerusform>%n more changes in something else.</numerusform>
                <numerusform>%n more change in something else.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n could not be read.</source>
            <translation>
                <numerusform>%n could not be read.</numerusform>
                <numerusform>%n could not be read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) still marked as new.</source>
            <translation>
                <numerusform>%n text still marked as new.</numerusform>
                <numerusform>%n texts still marked as new.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sample case(s) do not fit this template: %1.</source>
            <translation>
                <numerusform>%n sample case does not fit this template: %1.</numerusform>
                <numerusform>%n sample cases do not fit this template: %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hsg::editor::FormMaker</name>
        <message numerus="yes">
            <source>at most %n film(s)</source>
            <translation>
                <numerusform>at most %n film</numerusform>
                <numerusform>at most %n films</numerusform>
            </translation>
        </message>
    </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>viewer::host::MainWindow</name>
    <message numerus="yes">
        <source>No DICOM study was found. %n file(s) are listed in the study browser with the reason.</source>
        <translation><numerusform>No DICOM study was found. %n file is listed in the study browser with the reason.</numerusform><numerusform>No DICOM study was found. %n files are listed in the study browser with the reason.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) printed on %1.</source>
        <translation><numerusform>%n film printed on %1.</numerusform><numerusform>%n films printed on %1.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) wait for a printer</source>
        <translation><numerusform>%n film waits for a printer</numerusform><numerusform>%n films wait for a printer</numerusform></translation>
    </message>
</context>
<context>
    <name>viewer::host::StudyBrowser</name>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation><numerusform>%n frame</numerusform><numerusform>%n frames</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation><numerusform>%n film</numerusform><numerusform>%n films</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n study(ies)</source>
        <translation><numerusform>%n study</numerusform><numerusform>%n studies</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not shown</source>
        <translation><numerusform>%n file not shown</numerusform><numerusform>%n files not shown</numerusform></translation>
    </message>
</context>
<context>
    <name>viewer::ui::Comparison</name>
    <message numerus="yes">
        <source>Registered by %n landmark(s)</source>
        <translation><numerusform>Registered by %n landmark</numerusform><numerusform>Registered by %n landmarks</numerusform></translation>
    </message>
</context>
    <context>
        <name>viewer::host::KeysPage</name>
        <message numerus="yes">
            <source>The keys of %n command(s) were taken.</source>
            <translation>
                <numerusform>The keys of %n command were taken.</numerusform>
                <numerusform>The keys of %n commands were taken.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>viewer::ui::PaneOverlay</name>
        <message numerus="yes">
            <source>%n frame(s) left out</source>
            <translation>
                <numerusform>%n frame left out</numerusform>
                <numerusform>%n frames left out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>viewer::ui::marks::MarkLayer</name>
        <message numerus="yes">
            <source>%n file(s) with marks could not be read; they were left as they are.</source>
            <translation>
                <numerusform>%n file with marks could not be read; it was left as it is.</numerusform>
                <numerusform>%n files with marks could not be read; they were left as they are.</numerusform>
            </translation>
        </message>
    </context>
<context>
    <name>viewer::host::SheetPage</name>
    <message numerus="yes">
        <source>%n page(s) went to the printer %1.</source>
        <translation><numerusform>%n page went to the printer %1.</numerusform><numerusform>%n pages went to the printer %1.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) wait for the printer %1.</source>
        <translation><numerusform>%n film waits for the printer %1.</numerusform><numerusform>%n films wait for the printer %1.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) have no picture; the sheet says why.</source>
        <translation><numerusform>%n film has no picture; the sheet says why.</numerusform><numerusform>%n films have no picture; the sheet says why.</numerusform></translation>
    </message>
</context>
</TS>

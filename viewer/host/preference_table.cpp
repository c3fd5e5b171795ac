#include "viewer/host/preference_table.h"

#include <QCoreApplication>
#include <QLocale>

namespace viewer::host {

namespace {

using Row = PreferenceRow;
using Section = Row::Section;
using Kind = Row::Kind;
using ui::MouseMap;
using ui::Preferences;
using ui::Tool;

#define TEXT(s) QT_TRANSLATE_NOOP("Preferences", s)

std::string text(double number, int decimals) {
    return QString::number(number, 'f', decimals).toStdString();
}

double number(const std::string& value) {
    return QString::fromStdString(value).toDouble();
}

struct Range {
    double least, most, step;
    int decimals;
    const char* unit;
};

template <class Member>
Row numberRow(const char* id, Section section, const char* label, const char* help, Range range, Member member) {
    Row row{id,         section,    Kind::Number,   label,      help, {}, range.least,
            range.most, range.step, range.decimals, range.unit, {},   {}};
    row.get = [member, range](const AllPreferences& p) {
        return text(double(member(const_cast<AllPreferences&>(p))), range.decimals);
    };
    row.set = [member](AllPreferences& p, const std::string& value) {
        auto& place = member(p);
        place = static_cast<std::remove_reference_t<decltype(place)>>(number(value));
    };
    return row;
}

template <class Member>
Row switchRow(const char* id, Section section, const char* label, const char* help, Member member) {
    Row row{id, section, Kind::Switch, label, help, {}, 0, 0, 1, 0, "", {}, {}};
    row.get = [member](const AllPreferences& p) { return member(const_cast<AllPreferences&>(p)) ? "yes" : "no"; };
    row.set = [member](AllPreferences& p, const std::string& value) { member(p) = value == "yes"; };
    return row;
}

/// The values of the enumeration in the order of the choices.
template <class Member>
Row choiceRow(const char* id, Section section, const char* label, std::vector<Row::Choice> choices, Member member) {
    Row row{id, section, Kind::Choice, label, "", choices, 0, 0, 1, 0, "", {}, {}};
    row.get = [member, choices](const AllPreferences& p) {
        return choices[std::size_t(member(const_cast<AllPreferences&>(p)))].value;
    };
    row.set = [member, choices](AllPreferences& p, const std::string& value) {
        auto& place = member(p);
        for (std::size_t i = 0; i < choices.size(); ++i)
            if (choices[i].value == value) place = static_cast<std::remove_reference_t<decltype(place)>>(i);
    };
    return row;
}

#define FILMS(member)                 \
    [](AllPreferences & p) -> auto& { \
        return p.films.member;        \
    }
#define MOUSE(member)                 \
    [](AllPreferences & p) -> auto& { \
        return p.films.mouse.member;  \
    }

const std::vector<Row::Choice> drags = {{"window", TEXT("Brightness and contrast")},
                                        {"zoom", TEXT("Zoom")},
                                        {"pan", TEXT("Move")},
                                        {"scroll", TEXT("Through the films")},
                                        {"nothing", TEXT("Nothing")}};
const std::vector<Row::Choice> wheels = {{"films", TEXT("Through the films")},
                                         {"zoom", TEXT("Zoom")},
                                         {"window", TEXT("Brightness")},
                                         {"nothing", TEXT("Nothing")}};
const std::vector<Row::Choice> doubleClicks = {{"maximise", TEXT("One pane alone and back")},
                                               {"fit", TEXT("Whole film")},
                                               {"one-to-one", TEXT("One to one")},
                                               {"nothing", TEXT("Nothing")}};

void addFilms(std::vector<Row>& rows) {
    rows.push_back(choiceRow("window", Section::Films, TEXT("Window of a film when it is opened"),
                             {{"header", TEXT("As the header says")}, {"automatic", TEXT("Automatic")}},
                             FILMS(window)));
    rows.push_back(choiceRow("polarity", Section::Films, TEXT("Black and white"),
                             {{"as-film", TEXT("As the film says")}, {"opposite", TEXT("Exchanged on every film")}},
                             FILMS(polarity)));
    rows.push_back(switchRow("interpolate", Section::Films, TEXT("Smooth pixels"),
                             TEXT("For films seen for the first time; each film can be switched."),
                             FILMS(interpolate)));
    rows.push_back(numberRow("cine-rate", Section::Films, TEXT("Cine without a rate in the header"), "",
                             {1, 60, 0.5, 1, TEXT("frames a second")}, FILMS(cineRate)));
    rows.push_back(numberRow("flicker-max", Section::Films, TEXT("Flicker of two films, at most"),
                             TEXT("More than three a second can harm people with photosensitive epilepsy."),
                             {0.5, 10, 0.5, 1, TEXT("films a second")}, FILMS(flickerMaxHz)));
}

void addTexts(std::vector<Row>& rows) {
    rows.push_back(numberRow("text-scale", Section::Texts, TEXT("Size of the texts on films"), "",
                             {0.7, 2, 0.1, 2, TEXT("times")}, FILMS(textScale)));
    rows.push_back(numberRow("side-marks", Section::Texts, TEXT("Size of the side marks"), "",
                             {0.7, 2, 0.1, 2, TEXT("times")}, FILMS(sideMarkScale)));
    rows.push_back(
        switchRow("hide-small", Section::Texts, TEXT("No texts in small panes"), "", FILMS(hideTextsWhenSmall)));
    rows.push_back(switchRow("hide-patient", Section::Texts, TEXT("A study opens with its patient hidden"), "",
                             FILMS(hidePatient)));
}

void addMouse(std::vector<Row>& rows) {
    rows.push_back(choiceRow("mouse-left", Section::Mouse, TEXT("Left drag"), drags, MOUSE(left)));
    rows.back().help = TEXT("A tool key changes it until Escape.");
    rows.push_back(choiceRow("mouse-right", Section::Mouse, TEXT("Right drag"), drags, MOUSE(right)));
    rows.back().help = TEXT("A right click opens the menu, whatever the drag does.");
    rows.push_back(choiceRow("mouse-middle", Section::Mouse, TEXT("Middle drag"), drags, MOUSE(middle)));
    rows.push_back(choiceRow("mouse-wheel", Section::Mouse, TEXT("Wheel"), wheels, MOUSE(wheel)));
    rows.push_back(choiceRow("mouse-ctrl-wheel", Section::Mouse, TEXT("Ctrl + wheel"), wheels, MOUSE(controlWheel)));
    rows.push_back(choiceRow("mouse-double", Section::Mouse, TEXT("Double click"), doubleClicks, MOUSE(doubleClick)));
    rows.push_back(switchRow("mouse-invert-width", Section::Mouse, TEXT("A drag to the right gives more contrast"),
                             TEXT("Otherwise a drag to the right gives less."), MOUSE(invertWidth)));
    rows.push_back(switchRow("mouse-invert-level", Section::Mouse, TEXT("A drag upwards darkens"),
                             TEXT("Otherwise it brightens."), MOUSE(invertLevel)));
    rows.push_back(numberRow("mouse-sensitivity", Section::Mouse, TEXT("Speed of a drag"),
                             TEXT("With Ctrl a fifth of it, with Shift four times."), {0.25, 4, 0.25, 2, TEXT("times")},
                             MOUSE(sensitivity)));
}

void addWindow(std::vector<Row>& rows) {
    const auto atLeft = [](AllPreferences & p) -> auto& {
        return p.panelAtLeft;
    };
    rows.push_back(choiceRow("panel-side", Section::Window, TEXT("Reading panel"),
                             {{"right", TEXT("Right of the films")}, {"left", TEXT("Left of the films")}}, atLeft));
    Row share = numberRow(
        "panel-share", Section::Window, TEXT("Width of the reading panel"), TEXT("Its edge can be dragged as well."),
        {15, 28, 1, 0, TEXT("% of the window")}, [](AllPreferences & p) -> auto& { return p.panelShare; });
    share.get = [](const AllPreferences& p) { return text(p.panelShare * 100, 0); };
    share.set = [](AllPreferences& p, const std::string& value) { p.panelShare = number(value) / 100; };
    rows.push_back(std::move(share));
}

void addMemory(std::vector<Row>& rows) {
    rows.push_back(numberRow("frame-cache", Section::Memory, TEXT("Films ready for the screen"),
                             TEXT("More makes paging through long runs smoother."), {64, 16384, 64, 0, TEXT("MiB")},
                             FILMS(frameCacheMb)));
    rows.push_back(numberRow("decoded-cache", Section::Memory, TEXT("Decoded films for panel, list and printing"), "",
                             {16, 16384, 16, 0, TEXT("MiB")}, FILMS(decodedCacheMb)));
}

struct Field {
    ui::CornerField field;
    const char* id;
    const char* text;
};

const std::vector<Field>& fields() {
    using F = ui::CornerField;
    static const std::vector<Field> all = {
        {F::PatientName, "patient-name", TEXT("Patient's name")},
        {F::PatientId, "patient-id", TEXT("Patient ID")},
        {F::BirthAgeSex, "birth-age-sex", TEXT("Birth date, age, sex")},
        {F::AcquisitionTime, "time", TEXT("Date and time of the film")},
        {F::Institution, "institution", TEXT("Institution")},
        {F::StudyDescription, "study", TEXT("Study description")},
        {F::Accession, "accession", TEXT("Accession number")},
        {F::FilmNumber, "film", TEXT("Film or frame number")},
        {F::Series, "series", TEXT("Series")},
        {F::ContrastAgent, "agent", TEXT("Contrast agent")},
        {F::Laterality, "laterality", TEXT("Laterality")},
        {F::Window, "window", TEXT("Window")},
        {F::View, "view", TEXT("Zoom, turns, inversion")},
        {F::Calibration, "calibration", TEXT("What millimetres come from")},
        {F::Pointer, "pointer", TEXT("Value under the pointer")},
    };
    return all;
}

const Field& fieldOf(ui::CornerField field) {
    return fields()[std::size_t(field)];
}

}  // namespace

const std::vector<PreferenceRow>& preferenceTable() {
    static const std::vector<PreferenceRow> table = [] {
        std::vector<PreferenceRow> rows;
        addFilms(rows);
        addTexts(rows);
        addMouse(rows);
        addWindow(rows);
        addMemory(rows);
        return rows;
    }();
    return table;
}

const PreferenceRow* findPreference(const std::string& id) {
    for (const auto& row : preferenceTable())
        if (row.id == id) return &row;
    return nullptr;
}

std::string defaultOf(const PreferenceRow& row) {
    return row.get(AllPreferences{});
}

QString problemOf(const PreferenceRow& row, const std::string& value) {
    if (row.kind == Kind::Switch)
        return value == "yes" || value == "no" ? QString() : preferenceText(TEXT("It is “yes” or “no”."));
    if (row.kind == Kind::Choice) {
        QStringList known;
        for (const auto& choice : row.choices) {
            if (choice.value == value) return {};
            known << QString::fromStdString(choice.value);
        }
        return preferenceText(TEXT("It is one of: %1.")).arg(known.join(", "));
    }
    bool isNumber = false;
    const double given = QString::fromStdString(value).toDouble(&isNumber);
    if (isNumber && given >= row.least && given <= row.most) return {};
    return preferenceText(TEXT("It is a number from %1 to %2.")).arg(row.least).arg(row.most);
}

QString preferenceText(const char* words) {
    return QCoreApplication::translate("Preferences", words);
}

QString cornerFieldText(ui::CornerField field) {
    return preferenceText(fieldOf(field).text);
}

std::string cornerFieldId(ui::CornerField field) {
    return fieldOf(field).id;
}

const std::vector<ui::CornerField>& allCornerFields() {
    static const std::vector<ui::CornerField> all = [] {
        std::vector<ui::CornerField> result;
        for (const auto& field : fields()) result.push_back(field.field);
        return result;
    }();
    return all;
}

}  // namespace viewer::host

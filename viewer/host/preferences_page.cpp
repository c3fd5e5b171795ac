#include "viewer/host/preferences_page.h"

#include <QComboBox>
#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include "viewer/host/look.h"
#include "viewer/host/preference_form.h"
#include "viewer/host/printers_page.h"

namespace viewer::host {

namespace {

QLabel* subtitle(const QString& text, QWidget* parent) {
    auto* label = new QLabel("<b>" + text + "</b>", parent);
    label->setContentsMargins(0, 10, 0, 0);
    return label;
}

std::vector<const PreferenceRow*> rowsOf(PreferenceRow::Section section) {
    std::vector<const PreferenceRow*> rows;
    for (const auto& row : preferenceTable())
        if (row.section == section) rows.push_back(&row);
    return rows;
}

QVBoxLayout* columnOf(QWidget* page) {
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(18, 4, 18, 12);
    column->setSpacing(10);
    return column;
}

}  // namespace

PreferencesPage::PreferencesPage(Parts parts, QWidget* parent) : PageFrame(parent), parts_(std::move(parts)) {}

void PreferencesPage::open(const std::vector<Extra>& extras) {
    const int before = subjects_ ? subjects_->currentRow() : 0;
    setTitle(tr("Preferences"));
    auto* body = new QWidget(this);
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    subjects_ = new QListWidget(body);
    subjects_->setObjectName("preferenceSubjects");
    subjects_->setAccessibleName(tr("Subjects"));
    subjects_->setFixedWidth(210);
    subjects_->setFrameShape(QFrame::NoFrame);
    stack_ = new QStackedWidget(body);
    row->addWidget(subjects_);
    row->addWidget(stack_, 1);
    addSubject(tr("General"), generalPage());
    addSubject(tr("Films"), tablePage(PreferenceRow::Section::Films));
    addSubject(tr("Texts on films"), textsPage());
    addSubject(tr("Mouse"), mousePage());
    keys_ = new KeysPage(parts_.keymap, parts_.changeKeys);
    keysRow_ = subjects_->count();
    addSubject(tr("Keyboard"), keys_, false);
    connect(keys_, &KeysPage::said, this, &PreferencesPage::said);
    addSubject(tr("Memory"), tablePage(PreferenceRow::Section::Memory));
    auto* printers = new PrintersPage(parts_.store);
    printersRow_ = subjects_->count();
    addSubject(tr("Film printers"), printers);
    for (const auto& extra : extras)
        if (auto* page = extra.make(nullptr)) addSubject(extra.title, page);
    connect(subjects_, &QListWidget::currentRowChanged, stack_, &QStackedWidget::setCurrentIndex);
    setBody(body);
    subjects_->setCurrentRow(std::clamp(before, 0, subjects_->count() - 1));
    subjects_->setFocus();
}

void PreferencesPage::addSubject(const QString& title, QWidget* page, bool scrolls) {
    subjects_->addItem(title);
    if (!scrolls) {
        page->setContentsMargins(18, 4, 18, 0);
        stack_->addWidget(page);
        return;
    }
    auto* area = new QScrollArea(stack_);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    stack_->addWidget(area);
}

void PreferencesPage::openKeys() {
    subjects_->setCurrentRow(keysRow_);
    keys_->setFocus();
}

void PreferencesPage::openPrinters() {
    subjects_->setCurrentRow(printersRow_);
}

void PreferencesPage::refreshKeys() {
    if (keys_) keys_->refresh();
}

QWidget* PreferencesPage::generalPage() {
    auto* page = new QWidget;
    auto* column = columnOf(page);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(18);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    auto* language = new QComboBox(page);
    language->setObjectName("pref-language");
    language->setAccessibleName(tr("Language"));
    language->addItem("English", "en");
    language->addItem("中文", "zh");
    language->setCurrentIndex(language->findData(QString::fromStdString(parts_.language())));
    connect(
        language, &QComboBox::activated, this,
        [this, language] { parts_.setLanguage(language->currentData().toString().toStdString()); },
        Qt::QueuedConnection);
    form->addRow(tr("Language"), language);
    auto* folder = new QLabel(QString::fromStdString(parts_.dataDirectory), page);
    folder->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    folder->setObjectName("dataDirectory");
    form->addRow(tr("Data directory"), folder);
    column->addLayout(form);
    column->addWidget(quietLabel(tr("Settings, drafts, signed reports and films that wait for a printer lie there. "
                                    "Another one: fimbria --data DIR"),
                                 page));
    column->addWidget(new PreferenceForm(parts_.store, rowsOf(PreferenceRow::Section::Window), page));
    for (const QString& problem : parts_.store.problems()) {
        auto* label = new QLabel(
            "<span style='color:" + look::colour(sdk::Severity::Warning) + "'>▲ " + problem.toHtmlEscaped() + "</span>",
            page);
        label->setWordWrap(true);
        label->setObjectName("preferenceProblem");
        column->addWidget(label);
    }
    auto* reset = new QPushButton(tr("All preferences to their defaults"), page);
    reset->setObjectName("preferencesReset");
    connect(reset, &QPushButton::clicked, this, [this] { parts_.store.resetAll(); });
    auto* line = new QHBoxLayout;
    line->addWidget(reset);
    line->addWidget(quietLabel(tr("Keys, printers and profiles stay."), page), 1);
    column->addLayout(line);
    column->addWidget(quietLabel(
        tr("Marks are deleted without a question: undo brings them back. Nothing here needs a restart."), page));
    column->addStretch(1);
    return page;
}

QWidget* PreferencesPage::tablePage(PreferenceRow::Section section) {
    auto* page = new QWidget;
    auto* column = columnOf(page);
    column->addWidget(new PreferenceForm(parts_.store, rowsOf(section), page));
    column->addStretch(1);
    return page;
}

QWidget* PreferencesPage::textsPage() {
    auto* page = new QWidget;
    auto* column = columnOf(page);
    column->addWidget(new PreferenceForm(parts_.store, rowsOf(PreferenceRow::Section::Texts), page));
    column->addWidget(subtitle(tr("What stands in the corners"), page));
    column->addWidget(quietLabel(tr("Alerts (lossy, incomplete) and badges are shown whatever is chosen."), page));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(18);
    int line = 0;
    for (const auto field : allCornerFields()) {
        auto* box = new QComboBox(page);
        box->setObjectName("corner-" + QString::fromStdString(cornerFieldId(field)));
        box->setAccessibleName(cornerFieldText(field));
        box->addItem(tr("not shown"), -1);
        box->addItem(tr("top left"), int(ui::kTopLeft));
        box->addItem(tr("top right"), int(ui::kTopRight));
        box->addItem(tr("bottom left"), int(ui::kBottomLeft));
        box->addItem(tr("bottom right"), int(ui::kBottomRight));
        const auto follow = [this, box, field] {
            const auto corner = parts_.store.cornerOf(field);
            box->setCurrentIndex(box->findData(corner ? int(*corner) : -1));
        };
        follow();
        connect(&parts_.store, &PreferencesStore::changed, box, follow);
        connect(box, &QComboBox::activated, this, [this, box, field] {
            const int corner = box->currentData().toInt();
            parts_.store.setCorner(field, corner < 0 ? std::nullopt : std::optional(ui::Corner(corner)));
        });
        const int half = (int(allCornerFields().size()) + 1) / 2;
        grid->addWidget(new QLabel(cornerFieldText(field), page), line % half, line / half * 2);
        grid->addWidget(box, line % half, line / half * 2 + 1);
        ++line;
    }
    grid->setColumnStretch(4, 1);
    column->addLayout(grid);
    auto* reset = new QPushButton(tr("Default corners"), page);
    reset->setObjectName("cornersReset");
    connect(reset, &QPushButton::clicked, this, [this] { parts_.store.resetCorners(); });
    column->addWidget(reset, 0, Qt::AlignLeft);
    column->addStretch(1);
    return page;
}

QWidget* PreferencesPage::mousePage() {
    auto* page = new QWidget;
    auto* column = columnOf(page);
    auto* presets = new QHBoxLayout;
    presets->addWidget(new QLabel(tr("Presets"), page));
    const auto add = [&](const char* id, const QString& text) {
        auto* button = new QPushButton(text, page);
        button->setObjectName(QString("preset-") + id);
        button->setCheckable(true);
        const auto follow = [this, button, id] {
            button->setChecked(ui::presetOf(parts_.store.now().films.mouse) == id);
        };
        follow();
        connect(&parts_.store, &PreferencesStore::changed, button, follow);
        connect(button, &QPushButton::clicked, this, [this, id, follow] {
            ui::MouseMap map = parts_.store.now().films.mouse;
            for (const auto& preset : ui::mousePresets()) {
                if (preset.id != id) continue;
                const ui::MouseMap before = map;
                map = preset.map;
                map.invertWidth = before.invertWidth;
                map.invertLevel = before.invertLevel;
                map.sensitivity = before.sensitivity;
            }
            parts_.store.setMouse(map);
            follow();
        });
        presets->addWidget(button);
    };
    add("standard", tr("Usual (left: brightness and contrast)"));
    add("starviewer", tr("Like Starviewer (left: films, right: brightness)"));
    add("zoom-left", tr("Zoom with the left button"));
    presets->addStretch(1);
    column->addLayout(presets);
    column->addWidget(new PreferenceForm(parts_.store, rowsOf(PreferenceRow::Section::Mouse), page));
    column->addStretch(1);
    return page;
}

}  // namespace viewer::host

#include "plugin/editor/preview_pane.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/editor/item_words.h"
#include "plugin/editor/outcome_words.h"
#include "plugin/panel/boxes.h"
#include "plugin/panel/question_view.h"
#include "plugin/panel/report_preview.h"
#include "plugin/panel/theme.h"

namespace hsg::editor {

PreviewPane::PreviewPane(DraftDesk& desk, PreviewDesk& preview, const std::string& language, QWidget* parent)
    : QWidget(parent), desk_(desk), preview_(preview), language_(language) {
    setAccessibleName(tr("Preview on a sample case"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 8, 4);
    column->setSpacing(4);
    buildHead(*column);
    tabs_ = new QTabWidget(this);
    tabs_->setObjectName(QStringLiteral("previewTabs"));
    forms_ = new QSplitter(tabs_);
    reports_ = new QSplitter(tabs_);
    tabs_->addTab(forms_, tr("The guide"));
    tabs_->addTab(reports_, tr("The report"));
    tabs_->setAccessibleName(tr("Guide or report"));
    tabs_->tabBar()->setAccessibleName(tr("Guide or report"));
    column->addWidget(tabs_, 1);
    note_ = new QLabel(this);
    note_->setObjectName(QStringLiteral("previewNote"));
    note_->setWordWrap(true);
    note_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::warning)));
    column->addWidget(note_);
    connect(&preview, &PreviewDesk::changed, this, &PreviewPane::refresh);
    connect(&desk, &DraftDesk::checked, this, [this] {
        const auto facts = desk_.facts();
        const int errors = facts ? facts->check->errors() : 0;
        note_->setText(tr("The preview shows the last version without errors (%n to mend).", nullptr, errors));
        note_->setVisible(errors > 0);
    });
    note_->hide();
}

void PreviewPane::buildHead(QVBoxLayout& column) {
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    case_ = new QComboBox(this);
    case_->setObjectName(QStringLiteral("sampleCase"));
    case_->setAccessibleName(tr("Sample case"));
    case_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    case_->setMinimumContentsLength(14);
    line->addWidget(case_, 3);
    step_ = new QComboBox(this);
    step_->setObjectName(QStringLiteral("previewStep"));
    step_->setAccessibleName(tr("Step of the guide"));
    step_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    step_->setMinimumContentsLength(10);
    line->addWidget(step_, 2);
    side_ = new QComboBox(this);
    side_->setAccessibleName(tr("Side"));
    line->addWidget(side_, 1);
    which_ = new QComboBox(this);
    which_->setAccessibleName(tr("Languages shown"));
    which_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    which_->setMinimumContentsLength(8);
    line->addWidget(which_, 1);
    connect(which_, &QComboBox::activated, this, &PreviewPane::refreshLanguages);
    auto* right = new QPushButton(tr("Right answers"), this);
    right->setToolTip(tr("The answers of the case again, after you tried others"));
    line->addWidget(right);
    column.addLayout(line);
    const auto showCase = [this] {
        const auto index = case_->currentIndex();
        if (index >= 0 && index < static_cast<int>(cases_.size()))
            preview_.setReading(cases_[static_cast<std::size_t>(index)].reading);
    };
    connect(case_, &QComboBox::currentIndexChanged, this, showCase);
    connect(right, &QPushButton::clicked, this, showCase);
    connect(step_, &QComboBox::activated, this, &PreviewPane::refreshForm);
    connect(side_, &QComboBox::activated, this, &PreviewPane::refreshForm);
}

void PreviewPane::setCases(const std::vector<reporting::authoring::TrialReading>& cases) {
    cases_ = cases;
    case_->clear();
    for (const auto& one : cases_) case_->addItem(OutcomeWords::sample(one.name, language_));
}

void PreviewPane::showReport() {
    tabs_->setCurrentIndex(1);
}

void PreviewPane::follow(const std::string& step) {
    const int index = step_->findData(QString::fromStdString(step));
    if (index < 0 || index == step_->currentIndex()) return;
    step_->setCurrentIndex(index);
    refreshForm();
}

void PreviewPane::refresh() {
    refreshSteps();
    refreshForm();
    refreshReport();
    refreshLanguages();
}

/// All languages side by side, or one of them in the whole breadth.
void PreviewPane::refreshLanguages() {
    const auto shown = preview_.shown();
    if (!shown) return;
    const auto& languages = reporting::templateOf(*shown->compiled).languages;
    if (which_->count() != static_cast<int>(languages.size()) + 1) {
        which_->clear();
        which_->addItem(tr("side by side"));
        for (const auto& language : languages)
            which_->addItem(ItemWords::language(language), QString::fromStdString(language));
    }
    const auto only = which_->currentData().toString().toStdString();
    for (auto& column : columns_) column.scroll->setVisible(only.empty() || column.language == only);
    for (auto& [language, view] : pages_)
        view->setVisible(shown->pages.contains(language) && (only.empty() || language == only));
}

void PreviewPane::refreshSteps() {
    const auto shown = preview_.shown();
    if (!shown) return;
    const auto& source = reporting::templateOf(*shown->compiled);
    const Words words(source, language_);
    QStringList ids, texts;
    for (const auto& step : source.steps) {
        ids << QString::fromStdString(step.id);
        texts << words.step({step.id, {}});
    }
    bool isSame = step_->count() == ids.size();
    for (int i = 0; isSame && i < ids.size(); ++i)
        isSame = step_->itemData(i).toString() == ids[i] && step_->itemText(i) == texts[i];
    if (!isSame) {
        const QString chosen = step_->currentData().toString();
        step_->clear();
        for (int i = 0; i < ids.size(); ++i) step_->addItem(texts[i], ids[i]);
        step_->setCurrentIndex(std::max(0, static_cast<int>(ids.indexOf(chosen))));
    }
    if (side_->count() == static_cast<int>(source.sides.size())) return;
    side_->clear();
    for (const auto& side : source.sides) side_->addItem(words.side(side.id), QString::fromStdString(side.id));
}

std::vector<reporting::Question> PreviewPane::questionsOf(const reporting::Template& source) const {
    std::vector<reporting::Question> questions;
    const auto* step = source.step(step_->currentData().toString().toStdString());
    if (!step) return questions;
    for (const auto& id : step->questions)
        if (const auto* question = source.question(id)) questions.push_back(*question);
    return questions;
}

namespace {

/// The same to look at: places and compiled slots differ with every version.
bool looksLike(const reporting::Question& a, const reporting::Question& b) {
    return a.id == b.id && a.step == b.step && a.perSide == b.perSide && a.kind == b.kind && a.options == b.options &&
           a.notAssessable == b.notAssessable && a.unit == b.unit && a.min == b.min && a.max == b.max &&
           a.decimals == b.decimals && a.lines == b.lines && a.group == b.group && a.card == b.card;
}

}  // namespace

bool PreviewPane::isFormOf(const PreviewDesk::Shown& shown) const {
    const auto& source = reporting::templateOf(*shown.compiled);
    const auto now = questionsOf(source);
    if (columns_.size() != source.languages.size() || source.labels != shownWords_) return false;
    return now.size() == shownQuestions_.size() &&
           std::equal(now.begin(), now.end(), shownQuestions_.begin(), looksLike);
}

void PreviewPane::refreshForm() {
    const auto shown = preview_.shown();
    if (!shown) return;
    const auto& source = reporting::templateOf(*shown->compiled);
    const auto* step = source.step(step_->currentData().toString().toStdString());
    side_->setVisible(step && step->perSide);
    const auto side = step && step->perSide ? side_->currentData().toString().toStdString() : std::string();
    const bool isSide = columns_.empty() || columns_.front().views.empty() || !step || !step->perSide ||
                        columns_.front().views.front()->ref().side == side;
    if (!isFormOf(*shown) || !isSide) buildForm(*shown);
    for (auto& column : columns_) refreshColumn(column, *shown);
}

void PreviewPane::buildForm(const PreviewDesk::Shown& shown) {
    const auto& source = reporting::templateOf(*shown.compiled);
    if (columns_.size() != source.languages.size()) {
        for (auto& column : columns_) delete column.scroll;
        columns_.clear();
        for (const auto& language : source.languages) {
            FormColumn column;
            column.language = language;
            column.scroll = new QScrollArea(forms_);
            column.scroll->setWidgetResizable(true);
            column.scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
            column.scroll->setFocusPolicy(Qt::NoFocus);  // its questions take the keys
            column.scroll->setAccessibleName(tr("Guide, %1").arg(ItemWords::language(language)));
            forms_->addWidget(column.scroll);
            columns_.push_back(std::move(column));
        }
    }
    shownQuestions_ = questionsOf(source);
    shownWords_ = source.labels;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        columns_[i].language = source.languages[i];
        fillColumn(columns_[i], shown);
    }
    formOf_ = shown.compiled;  // after the views of the former one are gone
}

void PreviewPane::fillColumn(FormColumn& column, const PreviewDesk::Shown& shown) {
    const auto& source = reporting::templateOf(*shown.compiled);
    const auto* step = source.step(step_->currentData().toString().toStdString());
    const auto side = step && step->perSide ? side_->currentData().toString().toStdString() : std::string();
    column.views.clear();
    column.words = std::make_unique<Words>(source, column.language);
    column.box = new QWidget;
    theme::onGround(*column.box);
    auto* rows = new QVBoxLayout(column.box);
    rows->setContentsMargins(2, 2, 4, 2);
    rows->setSpacing(3);
    if (step) {
        auto* title = new QLabel(column.words->step({step->id, side}), column.box);
        title->setStyleSheet(QStringLiteral("font-size: 12pt; font-weight: bold"));
        rows->addWidget(title);
    }
    for (const auto& question : shownQuestions_) {
        auto* view = makeQuestionView(question, question.perSide ? side : std::string(), *column.words, column.box);
        rows->addWidget(view);
        column.views.push_back(view);
        connect(view, &QuestionView::answered, this,
                [this, view](const reporting::Value& value, const std::string& reason, bool) {
                    reporting::Answer given;
                    given.question = view->ref().question;
                    given.side = view->ref().side;
                    given.value = value;
                    given.reason = reason;
                    answer(view->question(), view->ref().side, given);
                });
        connect(view, &QuestionView::cleared, this,
                [this, view] { answer(view->question(), view->ref().side, std::nullopt); });
    }
    rows->addStretch(1);
    column.scroll->setWidget(column.box);
}

void PreviewPane::refreshColumn(FormColumn& column, const PreviewDesk::Shown& shown) {
    const reporting::Evaluation evaluation(*shown.compiled, shown.reading);
    const auto& source = reporting::templateOf(*shown.compiled);
    for (auto* view : column.views) {
        const auto ref = view->ref();
        const auto* question = source.question(ref.question);
        if (!question) continue;
        const bool isAsked = evaluation.isShown(*question, ref.side);
        QuestionState state;
        state.answer = shown.reading.answer(ref.question, ref.side);
        state.isRequired = evaluation.isRequired(*question, ref.side);
        if (isAsked) view->refresh(state);
        view->setVisible(isAsked);
    }
}

void PreviewPane::answer(const reporting::Question& question, const reporting::SideId& side,
                         const std::optional<reporting::Answer>& answer) {
    auto reading = preview_.reading();
    std::erase_if(reading.answers, [&](const auto& one) { return one.question == question.id && one.side == side; });
    if (answer) reading.answers.push_back(*answer);
    preview_.setReading(reading);
}

void PreviewPane::refreshReport() {
    const auto shown = preview_.shown();
    if (!shown) return;
    for (const auto& [language, pages] : shown->pages) {
        auto*& view = pages_[language];
        if (!view) {
            view = new ReportPreview(reports_);
            view->setAccessibleName(tr("Report, %1").arg(ItemWords::language(language)));
            reports_->addWidget(view);
        }
        view->showPages(pages);
    }
    if (!shown->problem.isEmpty()) {
        note_->setText(shown->problem);
        note_->show();
    }
}

}  // namespace hsg::editor

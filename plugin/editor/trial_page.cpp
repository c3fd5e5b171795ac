#include "plugin/editor/trial_page.h"

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "plugin/editor/problem_words.h"
#include "plugin/editor/shelf_desk.h"
#include "plugin/editor/trial_lists.h"
#include "plugin/panel/boxes.h"
#include "plugin/panel/theme.h"
#include "plugin/panel/words.h"
#include "reporting/authoring/lifecycle.h"

namespace hsg::editor {

using namespace reporting::authoring;
using viewer::sdk::Severity;

TrialPage::TrialPage(DraftDesk& desk, TrialDesk& trial, ShelfDesk& shelf, const std::string& language, QWidget* parent)
    : QWidget(parent), desk_(desk), trial_(trial), shelf_(shelf), language_(language) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(6);
    buildRun(*column);
    auto* halves = new QSplitter(Qt::Vertical, this);
    changes_ = trialList(halves, {tr("Readings"), tr("What changes"), tr("Before"), tr("After"), tr("Why")},
                         tr("Changes, equal ones together"));
    changes_->setObjectName(QStringLiteral("trialSummary"));
    readings_ = trialList(halves, {tr("Reading"), tr("Side"), tr("What changes"), tr("Before"), tr("After"), tr("Why")},
                          tr("Changes, reading by reading"));
    readings_->setObjectName(QStringLiteral("trialReadings"));
    halves->setSizes({200, 340});
    halves->setChildrenCollapsible(false);
    column->addWidget(halves, 1);
    buildActivation(*column);
    connect(&trial, &TrialDesk::progressed, this, [this](int done, int of) {
        progress_->setRange(0, of);
        progress_->setValue(done);
        refresh();
    });
    connect(&trial, &TrialDesk::finished, this, [this] {
        showResult();
        refresh();
    });
    connect(&desk, &DraftDesk::checked, this, &TrialPage::refresh);
    connect(&desk, &DraftDesk::opened, this, [this] {
        trial_.reset();
        shown_.reset();
        showResult();
        refresh();
    });
    connect(&shelf, &ShelfDesk::busyChanged, this, &TrialPage::refresh);
    refresh();
}

void TrialPage::buildRun(QVBoxLayout& column) {
    auto* words =
        new QLabel(tr("Every sample case, every signed report and every draft of this workstation is assessed "
                      "with both versions. Nothing is changed by it."),
                   this);
    words->setWordWrap(true);
    words->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    column.addWidget(words);
    auto* line = new QHBoxLayout;
    auto* label = new QLabel(tr("The draft, tried against"), this);
    line->addWidget(label);
    with_ = new QComboBox(this);
    with_->setAccessibleName(label->text());
    with_->setMinimumWidth(220);
    line->addWidget(with_);
    run_ = new QPushButton(tr("Dry run"), this);
    run_->setObjectName(QStringLiteral("dryRun"));
    line->addWidget(run_);
    cancel_ = new QPushButton(tr("Cancel"), this);
    cancel_->setObjectName(QStringLiteral("cancelDryRun"));
    line->addWidget(cancel_);
    progress_ = new QProgressBar(this);
    progress_->setAccessibleName(tr("Progress of the dry run"));
    progress_->setMaximumWidth(260);
    line->addWidget(progress_, 1);
    line->addStretch(1);
    column.addLayout(line);
    summary_ = new QLabel(this);
    summary_->setObjectName(QStringLiteral("trialWords"));
    summary_->setWordWrap(true);
    summary_->setStyleSheet(QStringLiteral("font-size: 12pt"));
    column.addWidget(summary_);
    connect(run_, &QPushButton::clicked, this, &TrialPage::run);
    connect(cancel_, &QPushButton::clicked, this, [this] { trial_.cancel(); });
}

void TrialPage::buildActivation(QVBoxLayout& column) {
    auto* box = new QFrame(this);
    box->setObjectName(QStringLiteral("activation"));
    theme::frame(*box);
    auto* rows = new QVBoxLayout(box);
    auto* line = new QHBoxLayout;
    line->addWidget(new QLabel(tr("Version"), box));
    version_ = new QLineEdit(box);
    version_->setObjectName(QStringLiteral("version"));
    version_->setAccessibleName(tr("Version of the draft"));
    version_->setFixedWidth(110);
    line->addWidget(version_);
    auto* propose = new QPushButton(tr("Propose"), box);
    propose->setToolTip(tr("From what differs: words, thresholds and rules, or something taken away"));
    line->addWidget(propose);
    proposal_ = new QLabel(box);
    proposal_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    line->addWidget(proposal_, 1);
    activate_ = new QPushButton(tr("Activate this version"), box);
    activate_->setObjectName(QStringLiteral("activate"));
    line->addWidget(activate_);
    rows->addLayout(line);
    refusals_ = new QLabel(box);
    refusals_->setObjectName(QStringLiteral("refusals"));
    refusals_->setWordWrap(true);
    rows->addWidget(refusals_);
    column.addWidget(box);
    connect(version_, &QLineEdit::editingFinished, this, [this] { setVersion(version_->text()); });
    connect(propose, &QPushButton::clicked, this, &TrialPage::proposeVersion);
    connect(activate_, &QPushButton::clicked, this, &TrialPage::activate);
}

void TrialPage::start() {
    versions_ = FormerVersions::of(desk_, shelf_);
    const QString chosen = with_->currentText();
    with_->clear();
    for (const auto& version : versions_) with_->addItem(version.name);
    with_->setCurrentIndex(std::max(0, with_->findText(chosen)));
    refresh();
}

void TrialPage::run() {
    const auto index = static_cast<std::size_t>(std::max(0, with_->currentIndex()));
    if (index < versions_.size()) trial_.start(versions_[index]);
    refresh();
}

void TrialPage::refresh() {
    const auto facts = desk_.facts();
    const bool hasErrors = !facts || facts->check->errors() > 0;
    run_->setEnabled(!trial_.isRunning() && !hasErrors && !versions_.empty());
    cancel_->setVisible(trial_.isRunning());
    progress_->setVisible(trial_.isRunning());
    if (!trial_.isRunning()) {
        if (hasErrors && desk_.isOpen())
            summary_->setText(theme::severitySign(Severity::Alert) + QLatin1Char(' ') +
                              tr("The draft has errors: mend them first."));
        else if (!trial_.result())
            summary_->setText(tr("Not tried yet."));
        else if (trial_.isStale())
            summary_->setText(theme::severitySign(Severity::Warning) + QLatin1Char(' ') +
                              tr("The draft changed since this dry run: run it again."));
    }
    refreshActivation();
}

void TrialPage::showResult() {
    const auto result = trial_.result();
    changes_->clear();
    readings_->clear();
    shown_ = result;
    if (!result) return;
    if (!result->failure.isEmpty()) {
        summary_->setText(result->failure);
        return;
    }
    showSummary(*result);
    if (isVisible()) trial_.markLookedAt();
    refreshActivation();
}

void TrialPage::showSummary(const TrialDesk::Result& result) {
    const auto& run = result.run;
    const int tried = static_cast<int>(run.tried), changed = static_cast<int>(run.conclusionsChanged);
    const int other = static_cast<int>(run.changed.size()) - changed;
    QString words = tr("%n reading(s) tried.", nullptr, tried) + QLatin1Char(' ');
    if (run.changed.empty())
        words += theme::severitySign(Severity::Good) + QLatin1Char(' ') + tr("Nothing comes out differently.");
    else
        words += theme::severitySign(Severity::Warning) + QLatin1Char(' ') +
                 tr("%n reading(s) get another conclusion,", nullptr, changed) + QLatin1Char(' ') +
                 tr("%n more change in something else.", nullptr, std::max(0, other));
    if (!result.leftOut.empty()) {
        QStringList names;
        for (const auto& one : result.leftOut) names << QString::fromStdString(one.where);
        words += QLatin1Char(' ') +
                 tr("%n sample case(s) do not fit this template: %1.", nullptr, static_cast<int>(result.leftOut.size()))
                     .arg(listed(names));
    }
    if (!result.problems.empty())
        words += QLatin1Char(' ') + tr("%n could not be read.", nullptr, static_cast<int>(result.problems.size()));
    summary_->setText(words);
    fillChanges(*changes_, result, language_);
    fillReadings(*readings_, result, language_);
}

namespace {

std::string valueOf(const DraftDesk& desk, const char* key) {
    const auto facts = desk.facts();
    const auto node = facts ? facts->view().at({"template.yaml", {key}}) : std::nullopt;
    return node ? node->value.text : std::string();
}

}  // namespace

void TrialPage::refreshActivation() {
    if (!version_->hasFocus()) version_->setText(QString::fromStdString(valueOf(desk_, "version")));
    const auto compiled = desk_.compiled();
    const auto facts = desk_.facts();
    ActivationClaim claim;
    claim.errors = facts ? facts->check->errors() : 1;
    if (compiled && claim.errors == 0) claim.candidate = &reporting::templateOf(*compiled);
    const auto active = activeFolderOf(desk_.folder());
    const auto id = valueOf(desk_, "id");
    for (const auto& entry : shelf_.entries())
        if (entry.folder == active && entry.status == reporting::TemplateStatus::Active)
            claim.formerVersion = entry.version;
    const auto& kept = shelf_.beside().kept;
    if (const auto mine = kept.find(id); mine != kept.end()) claimKept(claim, mine->second);
    claim.lookedAtHash = trial_.lookedAt();
    const auto result = trial_.result();
    claim.triedNothing = result && !trial_.isStale() && result->failure.isEmpty() && result->run.tried == 0;
    QStringList words;
    for (const auto& refusal : activationRefusals(claim))
        words << theme::severitySign(Severity::Warning) + QLatin1Char(' ') + ProblemWords::of(refusal);
    const bool hasNewWords = facts && !facts->outline.empty() && facts->outline.back().id == newWordsGroup;
    const QString toDo = hasNewWords ? QLatin1Char('\n') + theme::severitySign(Severity::Warning) + QLatin1Char(' ') +
                                           tr("%n text(s) still marked as new.", nullptr,
                                              static_cast<int>(facts->outline.back().children.size()))
                                     : QString();
    refusals_->setText((words.isEmpty() ? theme::severitySign(Severity::Good) + QLatin1Char(' ') +
                                              tr("Ready. Open readings go on with the version they were begun with, or "
                                                 "move to this one with their answers.")
                                        : words.join(QLatin1Char('\n'))) +
                       toDo);
    activate_->setEnabled(desk_.isOpen() && words.isEmpty() && !shelf_.isBusy() && desk_.isChecked());
}

void TrialPage::proposeVersion() {
    const auto result = trial_.result();
    const auto after = desk_.compiled();
    const auto former = result && result->before ? result->before : nullptr;
    if (!former || !after) {
        proposal_->setText(tr("Run the dry run first: the proposal follows from what differs."));
        return;
    }
    const auto& before = reporting::templateOf(*former);
    const auto part = proposedRaise(compareVersions(before, reporting::templateOf(*after)));
    const auto version = SemanticVersion::parse(before.version);
    if (!version) return;
    proposal_->setText(part == VersionPart::Patch   ? tr("words and layouts only")
                       : part == VersionPart::Minor ? tr("something was added, or a threshold or rule changed")
                                                    : tr("something was taken away that readings may have used"));
    setVersion(QString::fromStdString(raised(*version, part).text()));
}

void TrialPage::setVersion(const QString& version) {
    if (version.toStdString() == valueOf(desk_, "version") || version.isEmpty()) return;
    desk_.apply({SetValue{{"template.yaml", {"version"}}, DraftValue::scalar(version.toStdString())}},
                tr("another version"));
}

void TrialPage::activate() {
    shelf_.activate(trial_.lookedAt());
}

}  // namespace hsg::editor

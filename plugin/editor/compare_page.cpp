#include "plugin/editor/compare_page.h"

#include <QComboBox>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "plugin/editor/item_words.h"
#include "plugin/panel/theme.h"

namespace hsg::editor {

using namespace reporting::authoring;

namespace {

enum Filter { Everything, Clinical, WordsOnly };
constexpr std::size_t mostRows = 2000;  ///< a page that nobody reads to its end

QString escaped(const std::string& text) {
    return QString::fromStdString(text).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

QString removed(const std::string& text) {
    return QStringLiteral("<span style='color:%1'><s>%2</s></span>").arg(theme::css(theme::alert), escaped(text));
}

QString added(const std::string& text) {
    return QStringLiteral("<span style='color:%1'><u>%2</u></span>").arg(theme::css(theme::good), escaped(text));
}

}  // namespace

ComparePage::ComparePage(DraftDesk& desk, const ShelfDesk& shelf, const std::string& language, QWidget* parent)
    : QWidget(parent), desk_(desk), shelf_(shelf), language_(language) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    auto* line = new QHBoxLayout;
    auto* label = new QLabel(tr("The draft, held against"), this);
    line->addWidget(label);
    with_ = new QComboBox(this);
    with_->setObjectName(QStringLiteral("compareWith"));
    with_->setAccessibleName(label->text());
    with_->setMinimumWidth(240);
    line->addWidget(with_);
    what_ = new QComboBox(this);
    what_->setAccessibleName(tr("Which differences"));
    what_->addItems({tr("every difference"), tr("only what may change a conclusion"), tr("only words")});
    line->addWidget(what_);
    line->addStretch(1);
    count_ = new QLabel(this);
    count_->setObjectName(QStringLiteral("compareCount"));
    line->addWidget(count_);
    column->addLayout(line);
    text_ = new QTextBrowser(this);
    text_->setObjectName(QStringLiteral("differences"));
    text_->setAccessibleName(tr("Differences"));
    text_->setOpenLinks(false);
    column->addWidget(text_, 1);
    connect(with_, &QComboBox::activated, this, &ComparePage::compare);
    connect(what_, &QComboBox::activated, this, &ComparePage::showChanges);
    connect(text_, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        const auto index = link.fragment().toUInt();
        if (index < changes_.size()) emit itemWanted(changes_[index].path);
    });
    connect(&desk, &DraftDesk::checked, this, [this] {
        if (isVisible()) compare();
    });
}

void ComparePage::start() {
    versions_ = FormerVersions::of(desk_, shelf_);
    const QString chosen = with_->currentText();
    with_->clear();
    for (const auto& version : versions_) with_->addItem(version.name);
    with_->setCurrentIndex(std::max(0, with_->findText(chosen)));
    compare();
}

void ComparePage::compare() {
    const auto index = static_cast<std::size_t>(std::max(0, with_->currentIndex()));
    const auto after = desk_.compiled();
    if (index >= versions_.size() || !after) {
        worker_.forget();
        changes_.clear();
        problem_ = tr("The draft has errors: mend them first.");
        return showChanges();
    }
    count_->setText(tr("Comparing …"));
    worker_.newest(
        [open = versions_[index].open, after](const Worker::Stopped&) -> std::optional<std::vector<VersionChange>> {
            const auto before = open();
            if (!before.value) return std::nullopt;
            return compareVersions(reporting::templateOf(*before.value), reporting::templateOf(*after));
        },
        [this](std::optional<std::vector<VersionChange>> changes) {
            problem_ = changes ? QString() : tr("That version cannot be read any more.");
            changes_ = changes ? std::move(*changes) : std::vector<VersionChange>();
            showChanges();
        });
}

QString ComparePage::row(const VersionChange& change, std::size_t index, bool isOdd) const {
    const auto facts = desk_.facts();
    QString place = facts ? ItemWords::place(change.path, *facts, language_) : QString();
    if (place.size() > 90) place = place.left(89) + QStringLiteral("…");
    QString what, value;
    switch (change.what) {
        case VersionChange::What::Added:
            what = tr("new");
            value = added(change.after);
            break;
        case VersionChange::What::Removed:
            what = tr("taken away");
            value = removed(change.before);
            break;
        case VersionChange::What::Moved:
            what = tr("moved");
            value = tr("stood before %1, stands before %2")
                        .arg(removed(change.before.empty() ? "∎" : change.before),
                             added(change.after.empty() ? "∎" : change.after));
            break;
        case VersionChange::What::Changed:
            what = tr("changed");
            for (const auto& run : change.runs) {
                const bool isAdded = run.kind == TextRun::Kind::Added;
                if (isAdded && value.endsWith(QLatin1String("</s></span>"))) value += QLatin1Char(' ');
                value += run.kind == TextRun::Kind::Same ? escaped(run.text)
                         : isAdded                       ? added(run.text)
                                                         : removed(run.text);
            }
            break;
    }
    const QString key = change.path.steps.empty() ? QString() : escaped(change.path.steps.back());
    const QString language = change.language.empty() ? QString() : ItemWords::language(change.language);
    const QString clinical =
        change.isClinical ? QStringLiteral("<br><b>▲ %1</b>").arg(tr("may change a conclusion")) : QString();
    return QStringLiteral(
               "<tr bgcolor='%1'><td width='30%'><a href='#%2' style='color:%9'>%3</a><br><small>%4 %5</small></td>"
               "<td width='12%'>%6%7</td><td>%8</td></tr>")
        .arg(theme::css(isOdd ? theme::surface : theme::ground))
        .arg(index)
        .arg(place.toHtmlEscaped(), key, language, what, clinical, value, theme::css(theme::accent));
}

void ComparePage::showChanges() {
    if (!problem_.isEmpty()) {
        count_->clear();
        text_->setPlainText(problem_);
        return;
    }
    const int filter = what_->currentIndex();
    QString rows;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < changes_.size(); ++i) {
        const auto& change = changes_[i];
        if (filter == Clinical && !change.isClinical) continue;
        if (filter == WordsOnly && change.language.empty()) continue;
        if (++shown > mostRows) continue;
        rows += row(change, i, shown % 2 == 1);
    }
    count_->setText(tr("%n difference(s)", nullptr, static_cast<int>(shown)));
    if (shown == 0)
        text_->setPlainText(changes_.empty() ? tr("Nothing differs.") : tr("Nothing of that kind differs."));
    else
        text_->setHtml(QStringLiteral("<table width='100%' cellpadding='5' cellspacing='0'>%1</table>").arg(rows));
    if (shown > mostRows) count_->setText(tr("the first %1 of %2 differences").arg(mostRows).arg(shown));
}

}  // namespace hsg::editor

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>

#include "plugin/editor/item_search.h"
#include "plugin/editor/page_fields.h"

namespace hsg::editor {

using namespace reporting::authoring;

namespace {

QString wordsOf(const QString& part, const DraftFacts& facts, const std::string& language) {
    if (part == QLatin1String("images")) return OrderField::tr("Films and comparisons");
    if (part == QLatin1String("diagram")) return OrderField::tr("Drawing");
    if (part == QLatin1String("provenance")) return OrderField::tr("Provenance");
    const QString words = facts.label("section." + part.toStdString(), language);
    return words.isEmpty() ? part : words;
}

}  // namespace

OrderField::OrderField(const FormContext& context, const NodePath& path, const Name& name, QWidget* parent)
    : Field(context, path, name, parent), list_(new QListWidget(this)) {
    nameControl(*list_);
    list_->setObjectName(QStringLiteral("reportOrder"));
    list_->setToolTip(tr("Alt+↑ and Alt+↓ move a part"));
    list_->setTabKeyNavigation(false);
    list_->installEventFilter(this);
    content().addWidget(list_, 1);
    setFocusProxy(list_);
    auto* buttons = new QVBoxLayout;
    const auto button = [&](const QString& words, auto act) {
        auto* made = new QPushButton(words, this);
        connect(made, &QPushButton::clicked, this, act);
        buttons->addWidget(made);
        return made;
    };
    up_ = button(tr("Further up"), [this] { move(-1); });
    down_ = button(tr("Further down"), [this] { move(1); });
    usual_ = button(tr("Usual order"), [this] { writeText(this->path(), {}, false); });
    buttons->addStretch(1);
    content().addLayout(buttons);
}

QStringList OrderField::parts(const DraftFacts& facts, const NodePath& path) {
    QStringList sections;
    for (const auto& step : facts.view().items({"report.yaml", {"sections"}}))
        sections << QString::fromStdString(step).mid(1);
    QStringList usual;
    if (sections.contains(QLatin1String("impression"))) usual << QStringLiteral("impression");
    usual << QStringLiteral("images") << sections << QStringLiteral("diagram") << QStringLiteral("provenance");
    QStringList all;
    if (const auto order = facts.view().at(path))
        for (const auto& one : order->value.items)
            if (usual.contains(QString::fromStdString(one.text))) all << QString::fromStdString(one.text);
    all << usual;
    all.removeDuplicates();
    return all;
}

void OrderField::load(const DraftFacts& facts) {
    const auto all = parts(facts, path());
    const QString chosen = list_->currentItem() ? list_->currentItem()->data(Qt::UserRole).toString() : QString();
    list_->clear();
    int number = 0;
    for (const auto& part : all) {
        auto* item = new QListWidgetItem(
            QStringLiteral("%1  %2").arg(++number).arg(wordsOf(part, facts, context().language)), list_);
        item->setData(Qt::UserRole, part);
        if (part == chosen) list_->setCurrentItem(item);
    }
    if (!list_->currentItem() && list_->count() > 0) list_->setCurrentRow(0);
    list_->setFixedHeight(list_->sizeHintForRow(0) * list_->count() + 2 * list_->frameWidth() + 4);
    usual_->setEnabled(facts.view().has(path()));
}

void OrderField::move(int delta) {
    const auto facts = context().desk.facts();
    const int from = list_->currentRow(), to = from + delta;
    if (!facts || from < 0 || to < 0 || to >= list_->count()) return;
    auto all = parts(*facts, path());
    if (to >= all.size()) return;
    all.move(from, to);
    std::vector<std::string> order;
    for (const auto& one : all) order.push_back(one.toStdString());
    write({SetValue{path(), DraftValue::list(order)}});
}

bool OrderField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isAlt = key->modifiers() == Qt::AltModifier;
        if (isAlt && key->key() == Qt::Key_Up) return move(-1), true;
        if (isAlt && key->key() == Qt::Key_Down) return move(1), true;
    }
    return Field::eventFilter(watched, event);
}

}  // namespace hsg::editor

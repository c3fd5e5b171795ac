#include "plugin/panel/why_view.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "plugin/panel/theme.h"

namespace hsg {

using reporting::Conclusion;

namespace {
QString plain(const std::string& utf8) {
    return QString::fromStdString(utf8).toHtmlEscaped();
}
}  // namespace

WhyView::WhyView(const PanelContext& context, const reporting::SideId& side, const Words& words, QWidget* parent)
    : QWidget(parent), context_(context), side_(side), words_(words) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 2, 2, 6);
    column->setSpacing(4);
    text_ = new LinkText(context.navigation, this);
    text_->setAccessibleName(tr("Why this class: %1").arg(words.side(side)));
    column->addWidget(text_);
    buildOverride(*column);
}

void WhyView::buildOverride(QVBoxLayout& column) {
    class_ = new QComboBox(this);
    class_->setAccessibleName(tr("Class of the reader, %1").arg(words_.side(side_)));
    class_->addItem(tr("Another class …"), QString());
    for (const auto& one : context_.session.source().classes) {
        const QString words = words_.label("class." + one.id);
        class_->addItem(words.isEmpty() ? QString::fromStdString(one.id)
                                        : tr("%1 – %2", "class id – words").arg(QString::fromStdString(one.id), words),
                        QString::fromStdString(one.id));
    }
    reason_ = new QLineEdit(this);
    reason_->setPlaceholderText(tr("Reason (required, printed in the report)"));
    reason_->setAccessibleName(tr("Reason for another class"));
    apply_ = new QPushButton(tr("Override"), this);
    remove_ = new QPushButton(tr("Back to the rule's class"), this);
    auto* row = new QHBoxLayout;
    row->addWidget(reason_, 1);
    row->addWidget(apply_);
    column.addWidget(class_);
    column.addLayout(row);
    column.addWidget(remove_);
    const auto follow = [this] {
        apply_->setEnabled(!class_->currentData().toString().isEmpty() && !reason_->text().trimmed().isEmpty());
    };
    connect(class_, &QComboBox::currentIndexChanged, this, follow);
    connect(reason_, &QLineEdit::textChanged, this, follow);
    connect(reason_, &QLineEdit::returnPressed, this, &WhyView::applyOverride);
    connect(apply_, &QPushButton::clicked, this, &WhyView::applyOverride);
    connect(remove_, &QPushButton::clicked, this, [this] { context_.session.clearOverride(side_); });
    follow();
}

void WhyView::applyOverride() {
    if (!apply_->isEnabled()) return;
    context_.session.setOverride(side_, class_->currentData().toString().toStdString(),
                                 reason_->text().trimmed().toStdString());
}

void WhyView::refresh(const Conclusion& conclusion) {
    QString html = ruleText(conclusion);
    for (const auto& note : conclusion.notes)
        html += QStringLiteral("<div>%1</div>").arg(words_.phrase(note).toHtmlEscaped());
    html += inputsText(conclusion);
    if (!conclusion.missing.empty()) {
        QStringList missing;
        for (const auto& ref : conclusion.missing) {
            const QString whose =
                ref.side.empty() || ref.side == side_ ? QString() : words_.side(ref.side) + QLatin1Char(' ');
            missing << LinkText::toAnswer(ref, whose + words_.question(ref.question));
        }
        missing.removeDuplicates();
        html += QStringLiteral("<div>%1</div>").arg(tr("Missing: %1").arg(missing.join(QStringLiteral(", "))));
    }
    text_->showHtml(html);
    refreshOverride(conclusion);
}

QString WhyView::ruleText(const Conclusion& conclusion) const {
    QString html;
    if (const auto* one = context_.session.source().conclusionClass(conclusion.conclusion)) {
        const auto kind = one->kinds.find(conclusion.kind);
        const auto& phrase = kind == one->kinds.end() ? one->phrase : kind->second;
        using Argument = reporting::PhraseCall::Argument;
        const reporting::PhraseCall call{phrase, {{"side", Argument::Kind::Label, "side." + side_}}};
        html += QStringLiteral("<div><b>%1</b></div>").arg(words_.phrase(call).toHtmlEscaped());
    }
    if (!conclusion.rule.empty())
        html += QStringLiteral("<div>%1</div>")
                    .arg(tr("Rule %1 of the table “%2” gives %3")
                             .arg(plain(conclusion.rule), plain(conclusion.table), plain(conclusion.ruleClass)));
    if (conclusion.overrideReason)
        html += QStringLiteral("<div style='color:%1'>%2</div>")
                    .arg(theme::css(theme::warning),
                         tr("Overridden by the reader: %1").arg(plain(*conclusion.overrideReason)));
    return html;
}

QString WhyView::inputsText(const Conclusion& conclusion) const {
    QString rows;
    for (const auto& input : conclusion.inputs) {
        QStringList behind;
        for (const auto& ref : input.answers) {
            const auto* question = context_.session.source().question(ref.question);
            if (!question) continue;
            const auto* answer = context_.session.reading().answer(ref.question, ref.side);
            if (!answer) continue;  // what is blank and matters is listed as missing
            const QString given = words_.answer(*question, answer);
            const QString whose =
                ref.side.empty() || ref.side == side_ ? QString() : words_.side(ref.side) + QLatin1Char(' ');
            behind << LinkText::toAnswer(ref, tr("%1: %2").arg(whose + words_.question(ref.question), given));
        }
        for (const auto& id : input.films)
            if (const auto* film = context_.session.reading().film(id))
                behind << LinkText::toFilm(id, words_.film(*film));
        if (input.value.empty() && behind.isEmpty()) continue;
        rows += QStringLiteral("<tr><td><b>%1</b>&nbsp;</td><td>%2&nbsp;&nbsp;</td><td>%3</td></tr>")
                    .arg(plain(input.input), input.value.empty() ? QStringLiteral("–") : plain(input.value),
                         behind.join(QStringLiteral("<br>")));
    }
    return rows.isEmpty() ? rows : QStringLiteral("<table cellspacing='1'>%1</table>").arg(rows);
}

void WhyView::refreshOverride(const Conclusion& conclusion) {
    const bool isReadOnly = context_.session.isReadOnly();
    const bool isOverridden = conclusion.overrideReason.has_value();
    for (QWidget* widget :
         {static_cast<QWidget*>(class_), static_cast<QWidget*>(reason_), static_cast<QWidget*>(apply_)})
        widget->setVisible(!isReadOnly && !isOverridden && !conclusion.rule.empty());
    remove_->setVisible(!isReadOnly && isOverridden);
}

}  // namespace hsg

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
    : QWidget(parent), x_context(context), x_side(side), x_words(words) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 2, 2, 6);
    column->setSpacing(4);
    x_text = new LinkText(context.navigation, this);
    x_text->setAccessibleName(tr("Why this class: %1").arg(words.side(side)));
    column->addWidget(x_text);
    buildOverride(*column);
}

void WhyView::buildOverride(QVBoxLayout& column) {
    x_class = new QComboBox(this);
    x_class->setAccessibleName(tr("Class of the reader, %1").arg(x_words.side(x_side)));
    x_class->addItem(tr("Another class …"), QString());
    for (const auto& one : x_context.session.source().classes) {
        const QString words = x_words.label("class." + one.id);
        x_class->addItem(words.isEmpty() ? QString::fromStdString(one.id)
                                         : tr("%1 – %2", "class id – words").arg(QString::fromStdString(one.id), words),
                         QString::fromStdString(one.id));
    }
    x_reason = new QLineEdit(this);
    x_reason->setPlaceholderText(tr("Reason (required, printed in the report)"));
    x_reason->setAccessibleName(tr("Reason for another class"));
    x_apply = new QPushButton(tr("Override"), this);
    x_remove = new QPushButton(tr("Back to the rule's class"), this);
    auto* row = new QHBoxLayout;
    row->addWidget(x_reason, 1);
    row->addWidget(x_apply);
    column.addWidget(x_class);
    column.addLayout(row);
    column.addWidget(x_remove);
    const auto follow = [this] {
        x_apply->setEnabled(!x_class->currentData().toString().isEmpty() && !x_reason->text().trimmed().isEmpty());
    };
    connect(x_class, &QComboBox::currentIndexChanged, this, follow);
    connect(x_reason, &QLineEdit::textChanged, this, follow);
    connect(x_reason, &QLineEdit::returnPressed, this, &WhyView::applyOverride);
    connect(x_apply, &QPushButton::clicked, this, &WhyView::applyOverride);
    connect(x_remove, &QPushButton::clicked, this, [this] { x_context.session.clearOverride(x_side); });
    follow();
}

void WhyView::applyOverride() {
    if (!x_apply->isEnabled()) return;
    x_context.session.setOverride(x_side, x_class->currentData().toString().toStdString(),
                                  x_reason->text().trimmed().toStdString());
}

void WhyView::refresh(const Conclusion& conclusion) {
    QString html = ruleText(conclusion);
    for (const auto& note : conclusion.notes)
        html += QStringLiteral("<div>%1</div>").arg(x_words.phrase(note).toHtmlEscaped());
    html += inputsText(conclusion);
    if (!conclusion.missing.empty()) {
        QStringList missing;
        for (const auto& ref : conclusion.missing) missing << LinkText::toAnswer(ref, x_words.question(ref.question));
        html += QStringLiteral("<div>%1</div>").arg(tr("Missing: %1").arg(missing.join(QStringLiteral(", "))));
    }
    x_text->showHtml(html);
    refreshOverride(conclusion);
}

QString WhyView::ruleText(const Conclusion& conclusion) const {
    QString html;
    if (const auto* one = x_context.session.source().conclusionClass(conclusion.conclusion)) {
        const auto kind = one->kinds.find(conclusion.kind);
        const auto& phrase = kind == one->kinds.end() ? one->phrase : kind->second;
        using Argument = reporting::PhraseCall::Argument;
        const reporting::PhraseCall call{phrase, {{"side", Argument::Kind::Label, "side." + x_side}}};
        html += QStringLiteral("<div><b>%1</b></div>").arg(x_words.phrase(call).toHtmlEscaped());
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
            const auto* question = x_context.session.source().question(ref.question);
            if (!question) continue;
            const auto* answer = x_context.session.reading().answer(ref.question, ref.side);
            const QString given = answer ? x_words.answer(*question, answer) : tr("blank");
            const QString whose =
                ref.side.empty() || ref.side == x_side ? QString() : x_words.side(ref.side) + QLatin1Char(' ');
            behind << LinkText::toAnswer(ref, tr("%1: %2").arg(whose + x_words.question(ref.question), given));
        }
        for (const auto& id : input.films)
            if (const auto* film = x_context.session.reading().film(id))
                behind << LinkText::toFilm(id, x_words.film(*film));
        rows += QStringLiteral("<tr><td><b>%1</b>&nbsp;</td><td>%2&nbsp;&nbsp;</td><td>%3</td></tr>")
                    .arg(plain(input.input), input.value.empty() ? QStringLiteral("–") : plain(input.value),
                         behind.join(QStringLiteral("<br>")));
    }
    return rows.isEmpty() ? rows : QStringLiteral("<table cellspacing='1'>%1</table>").arg(rows);
}

void WhyView::refreshOverride(const Conclusion& conclusion) {
    const bool isReadOnly = x_context.session.isReadOnly();
    const bool isOverridden = conclusion.overrideReason.has_value();
    for (QWidget* widget :
         {static_cast<QWidget*>(x_class), static_cast<QWidget*>(x_reason), static_cast<QWidget*>(x_apply)})
        widget->setVisible(!isReadOnly && !isOverridden && !conclusion.rule.empty());
    x_remove->setVisible(!isReadOnly && isOverridden);
}

}  // namespace hsg

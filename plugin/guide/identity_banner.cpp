#include "plugin/guide/identity_banner.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/panel/theme.h"

namespace hsg {

namespace {

const viewer::sdk::PatientStudy* studyOf(const viewer::sdk::StudySet& studies, const std::string& uid) {
    const auto found = std::find_if(studies.studies.begin(), studies.studies.end(),
                                    [&](const auto& one) { return one.study.uid == uid; });
    return found == studies.studies.end() ? nullptr : &*found;
}

QString shown(const std::string& utf8) {
    return utf8.empty() ? QStringLiteral("–") : QString::fromStdString(utf8).toHtmlEscaped();
}

QString dateOf(const viewer::sdk::PatientStudy& study) {
    if (!study.study.time) return QStringLiteral("–");
    const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(*study.study.time)};
    return QStringLiteral("%1-%2-%3")
        .arg(static_cast<int>(date.year()))
        .arg(static_cast<unsigned>(date.month()), 2, 10, QLatin1Char('0'))
        .arg(static_cast<unsigned>(date.day()), 2, 10, QLatin1Char('0'));
}

}  // namespace

IdentityBanner::IdentityBanner(const PanelContext& context, const Words&, QWidget* parent)
    : QFrame(parent), context_(context) {
    setObjectName(QStringLiteral("identity"));
    setStyleSheet(
        QStringLiteral("#identity { border: 2px solid %1; border-radius: 5px; }").arg(theme::css(theme::alert)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    text_ = new QLabel(this);
    text_->setWordWrap(true);
    column->addWidget(text_);
    confirm_ = new QPushButton(tr("I confirm: the same patient"), this);
    connect(confirm_, &QPushButton::clicked, this, [this] { context_.session.confirmIdentity(study_); });
    column->addWidget(confirm_);
    hide();
}

void IdentityBanner::refresh() {
    study_.clear();
    std::string home;
    for (const auto& entry : context_.session.films().films) {
        if (entry.film.identity == "same" && home.empty()) home = entry.film.studyUid;
        if (entry.film.identity == "uncertain" && study_.empty()) study_ = entry.film.studyUid;
    }
    setVisible(!study_.empty() && !context_.session.isReadOnly());
    if (!study_.empty()) text_->setText(headers(home, study_));
}

QString IdentityBanner::headers(const std::string& home, const std::string& other) const {
    const auto* first = studyOf(context_.host.studies(), home);
    const auto* second = studyOf(context_.host.studies(), other);
    QString html = QStringLiteral("<div style='color:%1'><b>✖ %2</b></div>")
                       .arg(theme::css(theme::alert), tr("Is this the same patient?"));
    if (!first || !second) return html;
    const auto row = [&](const QString& what, const std::string& a, const std::string& b) {
        const QString colour = theme::css(a == b ? theme::text : theme::warning);
        html += QStringLiteral(
                    "<tr><td style='color:%5'>%1&nbsp;</td><td style='color:%4'>%2&nbsp;&nbsp;</td>"
                    "<td style='color:%4'>%3</td></tr>")
                    .arg(what, shown(a), shown(b), colour, theme::css(theme::dim));
    };
    html += QStringLiteral("<table>");
    row(tr("Name"), first->patient.name, second->patient.name);
    row(tr("ID"), first->patient.id, second->patient.id);
    row(tr("Issuer"), first->patient.issuer, second->patient.issuer);
    row(tr("Born"), first->patient.birthDate, second->patient.birthDate);
    row(tr("Sex"), first->patient.sex, second->patient.sex);
    row(tr("Site"), first->study.institution, second->study.institution);
    row(tr("Study"), dateOf(*first).toStdString(), dateOf(*second).toStdString());
    return html + QStringLiteral("</table>");
}

}  // namespace hsg

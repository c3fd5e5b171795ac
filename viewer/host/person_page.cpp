#include "viewer/host/person_page.h"

#include <QCoreApplication>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "viewer/host/study_browser.h"

namespace viewer::host {

namespace {

struct Field {
    QString label, value;
};

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8).toHtmlEscaped();
}

QString date(const std::string& yyyymmdd) {
    if (yyyymmdd.size() != 8) return text(yyyymmdd);
    const QString raw = text(yyyymmdd);
    return raw.left(4) + "-" + raw.mid(4, 2) + "-" + raw.mid(6, 2);
}

std::vector<Field> fields(const sdk::PatientStudy& entry) {
    const auto say = [](const char* words) { return QCoreApplication::translate("PersonPage", words); };
    const auto& p = entry.patient;
    return {{say(QT_TRANSLATE_NOOP("PersonPage", "Name")), text(readableName(p.name))},
            {say(QT_TRANSLATE_NOOP("PersonPage", "ID")), text(p.id)},
            {say(QT_TRANSLATE_NOOP("PersonPage", "Issuer")), text(p.issuer)},
            {say(QT_TRANSLATE_NOOP("PersonPage", "Born")), date(p.birthDate)},
            {say(QT_TRANSLATE_NOOP("PersonPage", "Sex")), text(p.sex)},
            {say(QT_TRANSLATE_NOOP("PersonPage", "Study")),
             readableTime(entry.study.time, true) + " " + text(entry.study.description)},
            {say(QT_TRANSLATE_NOOP("PersonPage", "Institution")), text(entry.study.institution)}};
}

QString card(const PersonGroup& group) {
    QString rows;
    for (const auto& field : fields(group.studies.front()))
        rows += "<tr><td style='color:#96a0aa; padding-right:14px'>" + field.label + "</td><td>" +
                (field.value.trimmed().isEmpty() ? "–" : field.value) + "</td></tr>";
    return "<table cellspacing='2'>" + rows + "</table>";
}

}  // namespace

QString bothHeaders(const PersonGroup& open, const PersonGroup& other) {
    const auto left = fields(open.studies.front()), right = fields(other.studies.front());
    QString head, first, second;
    for (std::size_t i = 0; i < left.size(); ++i) {
        const bool differs = left[i].value != right[i].value;
        const auto cell = [&](const QString& value) {
            const QString shown = value.trimmed().isEmpty() ? "–" : value;
            return "<td style='padding-right:18px; white-space:nowrap'>" + (differs ? "<b>" + shown + "</b>" : shown) +
                   "</td>";
        };
        head += "<td style='color:#b9b08c; padding-right:18px; white-space:nowrap'>" + left[i].label + "</td>";
        first += cell(left[i].value);
        second += cell(right[i].value);
    }
    return "<table cellspacing='1'><tr>" + head + "</tr><tr>" + first + "</tr><tr>" + second + "</tr></table>";
}

PersonPage::PersonPage(const StudyDesk& desk, QWidget* parent) : QScrollArea(parent), desk_(desk) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
}

void PersonPage::rebuild() {
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(40, 32, 40, 32);
    layout->setSpacing(12);
    auto* heading = new QLabel(tr("These studies belong to different persons"), page);
    heading->setObjectName("heading");
    layout->addWidget(heading);
    auto* why = new QLabel(tr("Their headers contradict each other, so they are not opened together. "
                              "Choose the person to read."),
                           page);
    why->setObjectName("quiet");
    why->setWordWrap(true);
    layout->addWidget(why);
    for (std::size_t i = 0; i < desk_.persons().size(); ++i) {
        auto* frame = new QFrame(page);
        frame->setObjectName("card");
        auto* row = new QHBoxLayout(frame);
        row->setContentsMargins(16, 12, 16, 12);
        row->addWidget(new QLabel(card(desk_.persons()[i]), frame), 1);
        auto* button = new QPushButton(tr("Open this person"), frame);
        button->setObjectName("choosePerson" + QString::number(i));
        connect(
            button, &QPushButton::clicked, this, [this, i] { emit chosen(static_cast<int>(i)); }, Qt::QueuedConnection);
        row->addWidget(button, 0, Qt::AlignVCenter);
        layout->addWidget(frame);
    }
    layout->addStretch();
    setWidget(page);
}

}  // namespace viewer::host

#include <QDir>
#include <QPixmap>
#include <QScrollBar>

#include "plugin/panel/guide_steps.h"
#include "tests/plugin/window/desk.h"

namespace {

using reporting::Choice;
using reporting::Choices;
using reporting::Number;
using reporting::Text;

/// Some answer to every question that is asked, so that each step has something to show.
void answerAll(hsg::ReadingSession& session) {
    for (int round = 0; round < 3; ++round)  // answers bring further questions
        for (const auto& step : hsg::stepsOf(session.source()))
            for (const auto* question : hsg::shownQuestions(session, step)) {
                reporting::Answer answer;
                answer.question = question->id;
                answer.side = question->perSide ? step.side : reporting::SideId();
                if (session.reading().answer(answer.question, answer.side)) continue;
                switch (question->kind) {
                    case reporting::QuestionKind::Choice:
                        answer.value = Choice{(question->ordered.empty() || question->id == "intravasation"
                                                   ? question->options.front()
                                                   : question->options.back())
                                                  .id};
                        break;
                    case reporting::QuestionKind::Choices:
                        answer.value = Choices{};
                        break;
                    case reporting::QuestionKind::Number:
                        answer.value = Number{question->min.value_or(0) + 10};
                        break;
                    case reporting::QuestionKind::Text:
                        continue;
                }
                session.setAnswer(answer);
            }
}

void save(QWidget& widget, const QString& name) {
    const QString folder = qEnvironmentVariable("FIMBRIA_SCREENSHOTS");
    QCoreApplication::processEvents();
    const QPixmap picture = widget.grab();
    BOOST_TEST(!picture.isNull());
    if (folder.isEmpty()) return;
    QDir().mkpath(folder);
    BOOST_TEST(picture.save(folder + QLatin1Char('/') + name + QStringLiteral(".png")));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pictures)

/// With FIMBRIA_SCREENSHOTS=DIR the pictures are kept, to be looked at.
BOOST_AUTO_TEST_CASE(every_step_can_be_drawn_in_both_languages_and_sizes) {
    for (const std::string language : {"en", "zh"})
        for (const QSize size : {QSize(380, 900), QSize(520, 1000)}) {
            fake::Workplace desk(fake::usualShots(), language);
            desk.panel->resize(size);
            const QString prefix = QStringLiteral("%1_%2_").arg(QString::fromStdString(language)).arg(size.width());
            save(*desk.panel, prefix + QStringLiteral("blank"));
            QTest::qWait(50);
            save(*desk.strip, prefix + QStringLiteral("strip"));
            answerAll(*desk.session);
            int number = 0;
            for (const auto& step : hsg::stepsOf(desk.session->source())) {
                QTest::qWait(step.isReport() ? 200 : 0);
                save(*desk.panel,
                     prefix + QString::number(number++) + QString::fromStdString("_" + step.step + step.side));
                desk.press(Qt::Key_PageDown, Qt::ControlModifier);
            }
        }
}

BOOST_AUTO_TEST_SUITE_END()

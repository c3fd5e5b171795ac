#include "plugin/diagram/part_menu.h"

#include <QActionGroup>
#include <QMenu>

#include "plugin/panel/giving_answers.h"

namespace hsg {

using reporting::Choice;
using reporting::Question;
using reporting::QuestionRef;

namespace {

class Maker {
    Q_DECLARE_TR_FUNCTIONS(hsg::PartMenu)
public:
    Maker(const PanelContext& context, const Words& words, QMenu& menu)
        : context_(context), words_(words), menu_(menu) {}

    void add(const QuestionRef& ref) {
        const auto* question = context_.session.source().question(ref.question);
        if (!question) return;
        const auto* answer = context_.session.reading().answer(ref.question, ref.side);
        const QString name = words_.question(ref.question);
        menu_.addSection(name);
        if (question->kind == reporting::QuestionKind::Choice && !context_.session.isReadOnly())
            addOptions(*question, ref, answer);
        const QString given = answer ? words_.answer(*question, answer) : tr("not answered");
        auto* go = menu_.addAction(tr("In the form: %1 (%2)").arg(name, given));
        QObject::connect(go, &QAction::triggered, go,
                         [context = context_, ref] { context.navigation.goToQuestion(ref); });
    }

private:
    void addOptions(const Question& question, const QuestionRef& ref, const reporting::Answer* answer) {
        auto* group = new QActionGroup(&menu_);
        const auto* now = answer ? std::get_if<Choice>(&answer->value) : nullptr;
        for (const auto& option : question.options) {
            auto* action = menu_.addAction(words_.option(question, option.id));
            action->setCheckable(true);
            action->setChecked(now && now->code == option.id);
            action->setData(QString::fromStdString(option.id));
            group->addAction(action);
            give(*action, ref, option.id, {});
        }
        addNotAssessable(question, ref);
        if (!answer) return;
        auto* blank = menu_.addAction(tr("Blank again"));
        QObject::connect(blank, &QAction::triggered, blank,
                         [context = context_, ref] { context.session.clearAnswer(ref.question, ref.side); });
    }

    void addNotAssessable(const Question& question, const QuestionRef& ref) {
        if (question.notAssessable.empty()) return;
        const QString name = words_.option(question, question.notAssessable);
        if (words_.reasons().empty()) return give(*menu_.addAction(name), ref, question.notAssessable, {});
        auto* reasons = menu_.addMenu(name);
        for (const auto& reason : words_.reasons())
            give(*reasons->addAction(words_.reason(reason)), ref, question.notAssessable, reason);
    }

    void give(QAction& action, const QuestionRef& ref, const std::string& code, const std::string& reason) {
        QObject::connect(&action, &QAction::triggered, &action, [context = context_, ref, code, reason] {
            context.session.setAnswer(answerOnScreen(context, ref, Choice{code}, reason));
        });
    }

    PanelContext context_;
    const Words& words_;
    QMenu& menu_;
};

}  // namespace

QMenu* makePartMenu(const PanelContext& context, const Words& words, const DiagramPart& part, QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(partName(part, words));
    Maker maker(context, words, *menu);
    for (const auto& ref : askedNow(part, context.session)) maker.add(ref);
    return menu;
}

}  // namespace hsg

#include "plugin/why/grounds.h"

#include <algorithm>
#include <map>

#include "plugin/panel/link_text.h"
#include "plugin/panel/theme.h"
#include "plugin/why/parameter_words.h"

namespace hsg {

using reporting::QuestionRef;
using reporting::Statement;
using reporting::Template;

namespace {

class Why {
    Q_DECLARE_TR_FUNCTIONS(hsg::Why)
};

QString dim(const QString& html) {
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(theme::css(theme::dim), html);
}

QString line(const QString& html) {
    return QStringLiteral("<div>%1</div>").arg(html);
}

const Statement* among(const std::vector<Statement>& statements, const std::string& rule, const std::string& phrase) {
    for (const auto& one : statements)
        if (one.id == rule && (phrase.empty() || one.phrase.id == phrase)) return &one;
    return nullptr;
}

const Statement* inSections(const std::vector<reporting::SectionDef>& sections, const std::string& rule,
                            const std::string& phrase) {
    for (const auto& section : sections) {
        for (const auto* list : {&section.sentences, &section.lead, &section.cavity})
            if (const auto* found = among(*list, rule, phrase)) return found;
        if (const auto* found = inSections(section.sections, rule, phrase)) return found;
    }
    return nullptr;
}

void addConditions(const reporting::PhraseDef& phrase, std::vector<std::string>& conditions) {
    for (const auto& argument : phrase.arguments) {
        conditions.push_back(argument.value.text);
        for (const auto& item : argument.items) {
            conditions.push_back(item.when.text);
            addConditions(item.phrase, conditions);
        }
    }
}

/// When it is said, and what is said with numbers.
std::vector<std::string> conditionsOf(const Statement& statement) {
    std::vector<std::string> conditions{statement.when.text};
    addConditions(statement.phrase, conditions);
    return conditions;
}

QString ruleHtml(const Ground& ground, const Template& source, const Words& words) {
    const auto* rule = statementOf(source, ground.rule, ground.phrase);
    if (ground.rule.empty() && !rule) return {};
    QString html;
    if (!ground.rule.empty())
        html += line(QStringLiteral("<b>%1</b>").arg(Why::tr("Rule %1").arg(QString::fromStdString(ground.rule))));
    if (rule && rule->when)
        html += line(dim(Why::tr("said when: %1").arg(conditionWords(rule->when.text, source, words).toHtmlEscaped())));
    if (rule) html += parametersHtml(parametersOf(conditionsOf(*rule), source), words);
    return html;
}

}  // namespace

const Statement* statementOf(const Template& source, const std::string& rule, const std::string& phrase) {
    if (rule.empty() && phrase.empty()) return nullptr;
    for (const auto* list :
         {&source.limitations, &source.recommendations, &source.examLine, &source.sideLine, &source.notes})
        if (const auto* found = among(*list, rule, phrase)) return found;
    for (const auto& one : source.contradictions)
        if (one.statement.id == rule && (phrase.empty() || one.statement.phrase.id == phrase)) return &one.statement;
    return inSections(source.sections, rule, phrase);
}

QString answerHtml(const QuestionRef& ref, const ReadingSession& session, const Words& words,
                   const reporting::SideId& ownSide) {
    const auto* question = session.source().question(ref.question);
    if (!question) return {};
    const auto* answer = session.reading().answer(ref.question, ref.side);
    const QString whose = ref.side.empty() || ref.side == ownSide ? QString() : words.side(ref.side) + QLatin1Char(' ');
    const QString given = answer ? words.answer(*question, answer) : Why::tr("not answered");
    QString html = LinkText::toAnswer(
        ref, Words::tr("%1: %2", "question: answer").arg(whose + words.question(ref.question), given));
    if (question->kind == reporting::QuestionKind::Choice && !session.isReadOnly())
        html +=
            QStringLiteral(" &nbsp;") +
            LinkText::toOwn(
                QStringLiteral("if:%1:%2").arg(QString::fromStdString(ref.question), QString::fromStdString(ref.side)),
                Why::tr("what if?"));
    return html;
}

QString filmsHtml(const std::vector<QuestionRef>& answers, const ReadingSession& session, const Words& words) {
    std::vector<std::string> shown;
    QStringList films;
    for (const auto& ref : answers) {
        const auto* answer = session.reading().answer(ref.question, ref.side);
        if (!answer) continue;
        for (const auto& evidence : answer->evidence) {
            const auto* film = session.reading().film(evidence.filmId);
            if (!film || std::find(shown.begin(), shown.end(), film->id) != shown.end()) continue;
            shown.push_back(film->id);
            films << LinkText::toFilm(film->id, words.film(*film));
        }
    }
    return films.join(QStringLiteral(" &nbsp; "));
}

QString groundHtml(const Ground& ground, const ReadingSession& session, const Words& words) {
    QString html = ruleHtml(ground, session.source(), words);
    for (const auto& ref : ground.answers) html += line(answerHtml(ref, session, words, ground.side));
    if (const auto films = filmsHtml(ground.answers, session, words); !films.isEmpty()) html += line(films);
    if (!ground.answers.empty()) return html;
    const auto& interval = session.assessment().interval;
    const auto* counts = session.reading().film(interval.filmId);
    const QString films = counts ? LinkText::toFilm(counts->id, words.film(*counts)) : QString();
    return html +
           line(dim(ground.rule.empty()
                        ? Why::tr("It rests on no answer: the template says it, or the films and headers do.")
                        : Why::tr("It rests on the films and their times."))) +
           (films.isEmpty() ? QString() : line(films));
}

QString inputName(const std::string& input, const Words& words) {
    const QString name = words.label("input." + input);
    return name.isEmpty() ? QString::fromStdString(input) : name;
}

QString inputValue(const reporting::TraceInput& input, const Template& source, const Words& words) {
    if (input.value.empty()) return QStringLiteral("–");
    if (const auto own = words.label("input." + input.input + "." + input.value); !own.isEmpty()) return own;
    for (const auto& ref : input.answers) {
        const auto* question = source.question(ref.question);
        if (question && (question->option(input.value) || question->notAssessable == input.value))
            return words.option(*question, input.value);
    }
    // a table may be fed by a rule where nothing was asked: the words of the question that knows the value
    const QString grade = words.label("grade." + input.value);
    if (!grade.isEmpty()) return grade;
    for (const auto& question : source.questions)
        if (question.id == input.input && question.option(input.value)) return words.option(question, input.value);
    for (const auto& question : source.questions)
        if (!question.ordered.empty() && (question.option(input.value) || question.notAssessable == input.value))
            return words.option(question, input.value);
    return QString::fromStdString(input.value);
}

}  // namespace hsg

#include "plugin/editor/problem_words.h"

#include <QRegularExpression>
#include <algorithm>
#include <vector>

#include "plugin/editor/checker_sentences.h"

namespace hsg::editor {

namespace {

/// One sentence, as a pattern for what it may look like.
struct Sentence {
    const char* words = nullptr;
    QString head;  ///< up to the first name: most sentences are told apart by it
    qsizetype fixed = 0;
    QRegularExpression pattern;
    std::vector<bool> isNoun;  ///< by name: it stands without quotes, words of ours
};

Sentence sentenceOf(const char* words) {
    Sentence sentence;
    sentence.words = words;
    const QString text = QString::fromUtf8(words);
    QString pattern = QStringLiteral("\\A");
    QString part;
    bool isFirst = true;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != QLatin1Char('%') || i + 1 == text.size()) {
            part += text[i];
            continue;
        }
        if (isFirst) sentence.head = part;
        isFirst = false;
        pattern += QRegularExpression::escape(part) + QStringLiteral("(.+?)");
        const bool isQuoted =
            part.endsWith(QLatin1Char('\'')) || part.endsWith(QLatin1Char('"')) || part.endsWith(QLatin1Char('.'));
        sentence.isNoun.push_back(!isQuoted);
        sentence.fixed += part.size();
        part.clear();
        ++i;
    }
    if (isFirst) sentence.head = part;
    sentence.fixed += part.size();
    sentence.pattern.setPattern(pattern + QRegularExpression::escape(part) + QStringLiteral("\\z"));
    sentence.pattern.setPatternOptions(QRegularExpression::DotMatchesEverythingOption);
    return sentence;
}

/// Those that say most first: "There is no question '%1'." before "There is no %1 '%2'."
std::vector<Sentence> sentencesOf(std::initializer_list<const char* const*> lists) {
    std::vector<Sentence> all;
    for (const auto* words : lists)
        for (; *words; ++words) all.push_back(sentenceOf(*words));
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.fixed > b.fixed; });
    return all;
}

struct Found {
    const Sentence* sentence = nullptr;
    QStringList names;
};

Found find(const std::vector<Sentence>& all, const QString& text) {
    for (const auto& one : all) {
        if (!text.startsWith(one.head)) continue;
        const auto match = one.pattern.match(text);
        if (match.hasMatch()) return {&one, match.capturedTexts().mid(1)};
    }
    return {};
}

const std::vector<Sentence>& sentences() {
    static const auto all = sentencesOf({checkerSentences, checkerForeign});
    return all;
}

const std::vector<Sentence>& nouns() {
    static const auto all = sentencesOf({checkerNouns});
    return all;
}

QString filled(QString words, const QStringList& names) {
    for (qsizetype i = names.size(); i-- > 0;) {
        const QString place = QStringLiteral("%%1").arg(i + 1);
        qsizetype at = words.indexOf(place);
        if (at >= 0) words.replace(at, place.size(), names[i]);
    }
    return words;
}

/// "… Did you mean 'x'?": the sentence and x.
std::pair<QString, QString> withoutHint(const QString& text) {
    static const QRegularExpression hint(QStringLiteral(" Did you mean '([^']*)'\\?\\z"));
    const auto match = hint.match(text);
    return match.hasMatch() ? std::pair{text.left(match.capturedStart()), match.captured(1)}
                            : std::pair{text, QString()};
}

}  // namespace

QString ProblemWords::of(const std::string& message) {
    const auto [text, hint] = withoutHint(QString::fromStdString(message));
    auto found = find(sentences(), text);
    if (!found.sentence) found = find(nouns(), text);
    QString words = text;
    if (found.sentence) {
        for (qsizetype i = 0; i < found.names.size(); ++i)
            if (found.sentence->isNoun[static_cast<std::size_t>(i)]) found.names[i] = of(found.names[i].toStdString());
        words = filled(tr(found.sentence->words), found.names);
    }
    return hint.isEmpty() ? words : words + QLatin1Char(' ') + tr("Did you mean “%1”?").arg(hint);
}

bool ProblemWords::isKnown(const std::string& message) {
    return find(sentences(), withoutHint(QString::fromStdString(message)).first).sentence;
}

QString ProblemWords::of(const reporting::Diagnostic& problem) {
    return of(problem.message);
}

QString ProblemWords::of(const reporting::Error& error) {
    return of(error.message);
}

}  // namespace hsg::editor

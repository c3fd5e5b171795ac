#include "plugin/editor/yaml_colours.h"

#include <QTextCharFormat>

#include "plugin/panel/theme.h"

namespace hsg::editor {

namespace {

bool startsComment(const QString& line, qsizetype at) {
    return line[at] == QLatin1Char('#') && (at == 0 || line[at - 1].isSpace());
}

bool isKeyEnd(const QString& line, qsizetype at) {
    return line[at] == QLatin1Char(':') && (at + 1 == line.size() || line[at + 1].isSpace());
}

/// Where the quoted text that begins at `at` ends (after its quote).
qsizetype endOfQuoted(const QString& line, qsizetype at) {
    const QChar quote = line[at];
    for (qsizetype i = at + 1; i < line.size(); ++i) {
        if (quote == QLatin1Char('"') && line[i] == QLatin1Char('\\')) {
            ++i;
            continue;
        }
        if (line[i] == quote) return i + 1;
    }
    return line.size();
}

}  // namespace

void YamlColours::highlightBlock(const QString& line) {
    const QString separators = QStringLiteral("{}[],");
    qsizetype word = 0;
    for (qsizetype i = 0; i < line.size();) {
        if (startsComment(line, i)) {
            setFormat(static_cast<int>(i), static_cast<int>(line.size() - i), theme::dim);
            return;
        }
        const bool isQuote = line[i] == QLatin1Char('"') || line[i] == QLatin1Char('\'');
        const bool opens = i == 0 || line[i - 1].isSpace() || separators.contains(line[i - 1]);
        if (isQuote && opens) {
            const auto end = endOfQuoted(line, i);
            setFormat(static_cast<int>(i), static_cast<int>(end - i), theme::good);
            i = end;
            continue;
        }
        if (isKeyEnd(line, i)) setFormat(static_cast<int>(word), static_cast<int>(i - word), theme::accent);
        if (separators.contains(line[i]) || line[i].isSpace()) word = i + 1;
        ++i;
    }
}

}  // namespace hsg::editor

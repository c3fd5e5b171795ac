#pragma once

#include <QSyntaxHighlighter>

namespace hsg::editor {

/// Keys, texts and comments of a template file told apart. Colour only helps here; it says nothing that the text does
/// not.
class YamlColours : public QSyntaxHighlighter {
public:
    explicit YamlColours(QTextDocument* document) : QSyntaxHighlighter(document) {}

protected:
    void highlightBlock(const QString& line) override;
};

}  // namespace hsg::editor

#include "plugin/session/person_words.h"

#include <QStringList>

namespace hsg {

QString personWords(const std::string& personName) {
    const auto groups = QString::fromStdString(personName).split(QLatin1Char('='));
    for (auto name : groups)
        if (const auto said = name.replace(QLatin1Char('^'), QLatin1Char(' ')).simplified(); !said.isEmpty())
            return said;
    return {};
}

QString dateWords(const std::string& dicomDate) {
    const auto text = QString::fromStdString(dicomDate);
    if (text.size() < 8) return text;
    return text.mid(0, 4) + QLatin1Char('-') + text.mid(4, 2) + QLatin1Char('-') + text.mid(6, 2);
}

}  // namespace hsg

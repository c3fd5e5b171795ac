#include "plugin/panel/translation.h"

#include <QCoreApplication>

namespace hsg {

Translation::~Translation() {
    if (x_installed) QCoreApplication::removeTranslator(&x_translator);
}

void Translation::use(const std::string& language) {
    if (x_installed) QCoreApplication::removeTranslator(&x_translator);
    x_installed = false;
    // English needs a file too, for the plural forms
    if (x_translator.load(QStringLiteral(":/i18n/hsg_%1.qm").arg(QString::fromStdString(language))))
        x_installed = QCoreApplication::installTranslator(&x_translator);
}

}  // namespace hsg

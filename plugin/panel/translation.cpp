#include "plugin/panel/translation.h"

#include <QCoreApplication>

namespace hsg {

Translation::~Translation() {
    if (installed_) QCoreApplication::removeTranslator(&translator_);
}

void Translation::use(const std::string& language) {
    if (installed_) QCoreApplication::removeTranslator(&translator_);
    installed_ = false;
    // English needs a file too, for the plural forms
    if (translator_.load(QStringLiteral(":/i18n/hsg_%1.qm").arg(QString::fromStdString(language))))
        installed_ = QCoreApplication::installTranslator(&translator_);
}

}  // namespace hsg

#pragma once

#include <QTranslator>
#include <string>

namespace hsg {

/// The plugin's own words in the language of the window. English is in the code, its plural forms in a file.
class Translation {
public:
    Translation() = default;
    ~Translation();
    Translation(const Translation&) = delete;
    Translation& operator=(const Translation&) = delete;
    /// "en" or "zh". Widgets get QEvent::LanguageChange.
    void use(const std::string& language);

private:
    QTranslator translator_;
    bool installed_ = false;
};

}  // namespace hsg

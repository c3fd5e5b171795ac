#pragma once

#include <memory>
#include <string>

namespace viewer::host {

/// The translators of the program and of Qt. One object in main, beside the application.
class Language {
public:
    Language();
    ~Language();
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;

    /// "en" or "zh". Widgets get QEvent::LanguageChange.
    void use(const std::string& language);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace viewer::host

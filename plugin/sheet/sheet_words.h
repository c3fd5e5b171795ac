#pragma once

#include <QString>
#include <QTranslator>
#include <optional>
#include <string>

#include "plugin/films/film_set.h"
#include "reporting/template/template.h"

namespace hsg {

/// The words of a sheet in its own language, which need not be that of the window.
class SheetWords {
public:
    SheetWords(const reporting::Template& source, const std::string& language);

    QString say(const char* words) const;
    /// With its number: "delayed film 2".
    QString phase(const std::string& filmPhase) const;
    QString contrastClass(const std::string& id) const;
    /// "2:10", "16 min", "23 h 40 min"; whole minutes, never rounded up.
    QString elapsed(double seconds) const;
    QString moment(const reporting::LocalTime& time, bool withDate) const;
    QString age(const std::string& birthDate, const std::optional<reporting::LocalTime>& when) const;
    QString sex(const std::string& dicom) const;

private:
    QString label(const std::string& key) const;

    const reporting::Template& source_;
    std::string language_;
    QTranslator translator_;
};

}  // namespace hsg

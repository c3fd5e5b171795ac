#pragma once

#include <string>

#include "plugin/cases/film_maker.h"
#include "reporting/model/reading.h"
#include "viewer/sdk/dicom_writer.h"

namespace hsg::cases {

/// A 2.25 UID (PS3.5 B.2) made of the case's name and the role, the same on every machine.
std::string uidFor(const std::string& caseName, const std::string& role);

/// The end of injection of every case: 2026-03-10 09:33:00 at the site.
reporting::LocalTime endOfInjection();
std::string dicomDate(reporting::LocalTime time);  ///< DA
std::string dicomTime(reporting::LocalTime time);  ///< TM

/// The attributes of one film: RF (PS3.3 A.16) or DX for presentation (A.26), complete enough for an IOD checker.
viewer::sdk::DicomItem filmAttributes(const CaseDescription& description, const FilmPlan& plan, const MadeFilm& film,
                                      std::size_t index);

std::string studyUid(const CaseDescription& description, const FilmPlan& plan);
std::string seriesUid(const CaseDescription& description, const FilmPlan& plan);
std::string instanceUid(const CaseDescription& description, std::size_t index);
std::string sopClassUid(const FilmPlan& plan);

}  // namespace hsg::cases

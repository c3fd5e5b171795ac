#pragma once

#include <optional>
#include <string>

#include "reporting/model/reading.h"

/// Every change that a reader can make, as a function from one Reading to the next. Nothing is mutated in place; an
/// edit that concerns nothing in the reading returns it as it was.
namespace hsg::edits {

using reporting::Reading;
using reporting::SideId;

Reading setAnswer(Reading reading, const reporting::Answer& answer);
/// Of all of them; each replaces what its question had.
Reading setAnswers(Reading reading, const std::vector<reporting::Answer>& answers);
Reading clearAnswer(Reading reading, const std::string& question, const SideId& side);
Reading setPhase(Reading reading, const std::string& filmId, const std::string& phase);
Reading setFilmTime(Reading reading, const std::string& filmId, reporting::LocalTime time);
/// As it was if something cites the film: evidence never comes to name another frame.
Reading setFrame(Reading reading, const std::string& filmId, int frame);
/// A copy of the film with another frame, a phase (empty: it is proposed as for any film) and an id of its own. As it
/// was if that frame is a film already.
Reading addFrame(Reading reading, const std::string& filmId, int frame, const std::string& phase);
/// Takes a frame of a run out of the films; as it was if it is the run's only one or something cites it.
Reading removeFrame(Reading reading, const std::string& filmId);
/// The film is, or is not, one of the key images.
Reading setKeyImage(Reading reading, const std::string& filmId, bool key);
/// Every film of the instance was calibrated on an object of that length, mm; without one, by its header alone.
Reading setCalibration(Reading reading, const std::string& sopInstanceUid, std::optional<double> objectMm);
/// Its id is the next free one (kept_view.h); a comparison with that id is replaced.
Reading addComparison(Reading reading, const reporting::KeptComparison& comparison);
Reading removeComparison(Reading reading, const std::string& id);
Reading setMark(Reading reading, const std::string& markId, reporting::LocalTime time);
Reading clearMark(Reading reading, const std::string& markId);
Reading confirmIdentity(Reading reading, const std::string& studyUid);
Reading setOverride(Reading reading, const SideId& side, const std::string& conclusion, const std::string& reason);
Reading clearOverride(Reading reading, const SideId& side);
Reading acknowledge(Reading reading, const std::string& rule, const SideId& side, const std::string& reason);

}  // namespace hsg::edits

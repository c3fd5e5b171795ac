#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <stop_token>

#include "viewer/compare/registration.h"
#include "viewer/ui/comparison/compared_films.h"

namespace viewer::ui {

/// One search on a worker.
struct RegistrationJob {
    std::stop_source stop;
    sdk::Result<compare::AutomaticRegistration> outcome = tl::unexpected(sdk::Error{});
};

struct RegistrationTask {
    sdk::FilmPair pair;
    PairFacts facts;
};

/// Decodes and registers off the GUI thread; `done` runs on the thread of `receiver`, if that still lives.
void startRegistration(const std::shared_ptr<RegistrationJob>& job, std::shared_ptr<const FrameProvider> provider,
                       RegistrationTask task, QObject* receiver,
                       std::function<void(const std::shared_ptr<RegistrationJob>&)> done);

}  // namespace viewer::ui

#include "reporting/authoring/dry_run.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace reporting::authoring {
namespace {

/// Readings are taken one after the other by whichever thread is free; each writes only its own result.
class Trial {
public:
    Trial(const CompiledTemplate& before, const CompiledTemplate& after, const std::vector<TrialReading>& readings,
          const DryRunOptions& options)
        : before_(before), after_(after), readings_(readings), options_(options), results_(readings.size()) {}

    void run(int threads) {
        std::vector<std::thread> others;
        for (int i = 1; i < threads; ++i) others.emplace_back([this] { work(); });
        work();
        for (std::thread& one : others) one.join();
        if (options_.progress && !stop_) options_.progress(readings_.size(), readings_.size());
    }

    bool stopped() const { return stop_; }
    std::vector<std::vector<OutcomeChange>>& results() { return results_; }
    bool isForeign(const Reading& reading) const {
        const std::string& id = reading.templateRef.id;
        return !id.empty() && id != templateOf(before_).id && id != templateOf(after_).id &&
               std::find(options_.alsoIds.begin(), options_.alsoIds.end(), id) == options_.alsoIds.end();
    }

private:
    static constexpr std::size_t batch = 32;

    void work() {
        while (!stop_) {
            const std::size_t first = next_.fetch_add(batch);
            if (first >= readings_.size()) return;
            const std::size_t last = std::min(first + batch, readings_.size());
            for (std::size_t i = first; i < last && !stop_; ++i)
                if (!isForeign(readings_[i].reading))
                    results_[i] = compareOutcomes(before_, after_, readings_[i].reading);
            tell(last - first);
        }
    }

    void tell(std::size_t more) {
        const std::lock_guard<std::mutex> lock(mutex_);
        done_ += more;
        if (options_.cancel && options_.cancel()) stop_ = true;
        if (options_.progress && !stop_ && done_ < readings_.size()) options_.progress(done_, readings_.size());
    }

    const CompiledTemplate& before_;
    const CompiledTemplate& after_;
    const std::vector<TrialReading>& readings_;
    const DryRunOptions& options_;
    std::vector<std::vector<OutcomeChange>> results_;
    std::atomic<std::size_t> next_{0};
    std::atomic<bool> stop_{false};
    std::mutex mutex_;
    std::size_t done_ = 0;
};

}  // namespace

DryRun dryRun(const CompiledTemplate& before, const CompiledTemplate& after, const std::vector<TrialReading>& readings,
              const DryRunOptions& options) {
    Trial trial(before, after, readings, options);
    const auto cores = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    const int wanted = options.threads > 0 ? options.threads : cores;
    trial.run(std::clamp(wanted, 1, std::min(16, static_cast<int>(readings.size() / 64) + 1)));
    DryRun result;
    result.oldHash = templateOf(before).hash;
    result.newHash = templateOf(after).hash;
    result.cancelled = trial.stopped();
    if (result.cancelled) return result;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        if (trial.isForeign(readings[i].reading)) {
            result.foreign.push_back(i);
            continue;
        }
        ++result.tried;
        auto& changes = trial.results()[i];
        if (changes.empty()) continue;
        for (const OutcomeChange& one : changes) ++result.counts[one];
        result.conclusionsChanged +=
            std::any_of(changes.begin(), changes.end(), [](const OutcomeChange& one) { return one.isConclusion(); });
        result.changed.push_back({i, std::move(changes)});
    }
    return result;
}

}  // namespace reporting::authoring

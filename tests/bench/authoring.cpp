#include <chrono>
#include <cstdio>
#include <string>

#include "plugin/shelf/past_readings.h"
#include "reporting/authoring/compare_versions.h"
#include "reporting/authoring/dry_run.h"
#include "reporting/authoring/template_draft.h"

/// How long an edit, its check, a comparison and a dry run over 10,000 readings take: one JSON object a line.
namespace {

using namespace reporting;
using namespace reporting::authoring;

template <class Work>
double millisecondsOf(Work work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

template <class Work>
double best(int times, Work work) {
    double least = millisecondsOf(work);
    for (int i = 1; i < times; ++i) least = std::min(least, millisecondsOf(work));
    return least;
}

}  // namespace

int main(int count, char** words) {
    Diagnostics problems;
    const auto files = readTemplateFiles(count > 1 ? words[1] : FIMBRIA_SOURCE_DIR "/templates/hsg", problems);
    const auto before = files ? openTemplate(*files).value : nullptr;
    if (!before) return 1;
    const auto path = NodePath::parse("template.yaml#interval/classes/@water/max");
    const std::vector<TemplateEdit> edit{SetValue{path, DraftValue::scalar("20")}};
    std::printf("{\"measure\": \"edit_ms\", \"value\": %.2f}\n", best(5, [&] { (void)applyEdits(*files, edit); }));
    const auto edited = *applyEdits(*files, edit);
    std::printf("{\"measure\": \"view_ms\", \"value\": %.2f}\n", best(5, [&] { DraftView view(edited); }));
    std::printf("{\"measure\": \"open_ms\", \"value\": %.2f}\n", best(5, [&] { (void)openTemplate(edited); }));
    std::printf("{\"measure\": \"check_ms\", \"value\": %.2f}\n", best(5, [&] { (void)checkDraft(edited); }));
    const auto first = checkDraft(*files);
    std::printf("{\"measure\": \"check_again_ms\", \"value\": %.2f}\n",
                best(5, [&] { (void)checkDraft(edited, {}, first.view.get()); }));
    const auto after = checkDraft(edited).compiled;
    if (!after) return 1;
    std::printf("{\"measure\": \"compare_ms\", \"value\": %.2f}\n",
                best(5, [&] { (void)compareVersions(templateOf(*before), templateOf(*after)); }));
    const auto cases = hsg::findReadings({true, {}, {}}, templateOf(*before)).readings;
    std::vector<TrialReading> readings;
    for (std::size_t i = 0; i < 10000 && !cases.empty(); ++i) readings.push_back(cases[i % cases.size()]);
    DryRun result;
    const double all = millisecondsOf([&] { result = dryRun(*before, *after, readings); });
    DryRunOptions alone;
    alone.threads = 1;
    const double one = millisecondsOf([&] { result = dryRun(*before, *after, readings, alone); });
    std::printf(
        "{\"measure\": \"dry_run_10000_ms\", \"value\": %.0f, \"one_thread\": %.0f, \"tried\": %zu, \"changed\": "
        "%zu}\n",
        all, one, result.tried, result.changed.size());
    return 0;
}

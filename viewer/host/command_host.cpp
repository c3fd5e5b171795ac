#include "viewer/host/command_host.h"

#include <filesystem>
#include <ostream>

#include "viewer/dicom/study_builder.h"
#include "viewer/host/identity_groups.h"

namespace viewer::host {

CommandHost::CommandHost(Services& services, std::ostream& err) : services_(services), err_(err) {}

sdk::Result<sdk::StudySet> CommandHost::load(const std::vector<std::string>& paths) {
    for (const auto& path : paths) {
        std::error_code error;
        if (!std::filesystem::exists(path, error))
            return tl::unexpected(sdk::Error{"load.path", "There is no such file or folder.", path});
    }
    sdk::StudySet found = buildStudies(paths);
    for (const auto& hidden : found.hidden) err_ << hidden.path << ": " << hidden.reason << '\n';
    tellUnshownImages(found);
    const auto groups = groupByPerson(found);
    for (std::size_t i = 0; i < groups.size(); ++i)
        for (std::size_t j = i + 1; j < groups.size(); ++j)
            if (compareGroups(groups[i], groups[j]) == sdk::Identity::Different)
                return tl::unexpected(
                    sdk::Error{"identity.different",
                               "The headers of these studies name different persons; give the studies of one person.",
                               groups[j].studies.front().study.uid});
    studies_ = std::move(found);
    services_.frames->add(studies_);
    emit studiesChanged();
    return studies_;
}

void CommandHost::tellUnshownImages(const sdk::StudySet& found) const {
    for (const auto& study : found.studies)
        for (const auto& series : study.study.series)
            for (const auto& instance : series.instances)
                if (instance.kind == sdk::InstanceKind::Image && !instance.notShownBecause.empty())
                    err_ << instance.path << ": " << instance.notShownBecause << '\n';
}

void CommandHost::notify(const std::string& text, sdk::Severity) {
    err_ << text << '\n';
}

}  // namespace viewer::host

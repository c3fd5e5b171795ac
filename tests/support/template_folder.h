#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

/// A copy of a test template that a test may spoil; gone with the object.
class TemplateFolder {
public:
    explicit TemplateFolder(const std::string& name = "mini") {
        static int count = 0;
        home_ = std::filesystem::temp_directory_path() /
                ("fimbria-template-" + std::to_string(getpid()) + "-" + std::to_string(++count));
        std::filesystem::copy(templates(), home_, std::filesystem::copy_options::recursive);
        folder_ = home_ / name;
    }
    ~TemplateFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(home_, ignored);
    }
    TemplateFolder(const TemplateFolder&) = delete;
    TemplateFolder& operator=(const TemplateFolder&) = delete;

    static std::string templates() { return std::string(FIMBRIA_SOURCE_DIR) + "/tests/support/templates"; }
    std::string path() const { return folder_.string(); }
    std::string read(const std::string& file) const {
        std::ifstream in(folder_ / file, std::ios::binary);
        std::stringstream text;
        text << in.rdbuf();
        return text.str();
    }
    void write(const std::string& file, const std::string& text) {
        std::filesystem::create_directories((folder_ / file).parent_path());
        std::ofstream(folder_ / file, std::ios::binary) << text;
    }
    /// The first occurrence of `from`; it must be there.
    void replace(const std::string& file, const std::string& from, const std::string& to) {
        std::string text = read(file);
        const std::size_t at = text.find(from);
        if (at == std::string::npos) throw std::runtime_error("not in " + file + ": " + from);
        write(file, text.replace(at, from.size(), to));
    }

private:
    std::filesystem::path home_, folder_;
};

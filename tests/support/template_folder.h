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
        x_home = std::filesystem::temp_directory_path() /
                 ("fimbria-template-" + std::to_string(getpid()) + "-" + std::to_string(++count));
        std::filesystem::copy(templates(), x_home, std::filesystem::copy_options::recursive);
        x_folder = x_home / name;
    }
    ~TemplateFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(x_home, ignored);
    }
    TemplateFolder(const TemplateFolder&) = delete;
    TemplateFolder& operator=(const TemplateFolder&) = delete;

    static std::string templates() { return std::string(FIMBRIA_SOURCE_DIR) + "/tests/support/templates"; }
    std::string path() const { return x_folder.string(); }
    std::string read(const std::string& file) const {
        std::ifstream in(x_folder / file, std::ios::binary);
        std::stringstream text;
        text << in.rdbuf();
        return text.str();
    }
    void write(const std::string& file, const std::string& text) {
        std::filesystem::create_directories((x_folder / file).parent_path());
        std::ofstream(x_folder / file, std::ios::binary) << text;
    }
    /// The first occurrence of `from`; it must be there.
    void replace(const std::string& file, const std::string& from, const std::string& to) {
        std::string text = read(file);
        const std::size_t at = text.find(from);
        if (at == std::string::npos) throw std::runtime_error("not in " + file + ": " + from);
        write(file, text.replace(at, from.size(), to));
    }

private:
    std::filesystem::path x_home, x_folder;
};

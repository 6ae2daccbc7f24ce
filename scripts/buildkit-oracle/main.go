// Prints as JSON how BuildKit's own parser reads Dockerfiles: one object per path given as an argument. What BuildKit
// refuses has an error and nothing else.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"github.com/moby/buildkit/frontend/dockerfile/shell"
)

const module = "github.com/moby/buildkit"

type heredoc struct {
	Name    string `json:"name"`
	Chomp   bool   `json:"chomp"`
	Content string `json:"content"`
}

type instruction struct {
	Keyword  string    `json:"keyword"`
	Line     int       `json:"line"`
	EndLine  int       `json:"endLine"`
	Text     string    `json:"text"`
	Flags    []string  `json:"flags,omitempty"`
	JSON     bool      `json:"json,omitempty"`
	Heredocs []heredoc `json:"heredocs,omitempty"`
}

type stage struct {
	Name     string `json:"name"`
	From     string `json:"from"`
	Platform string `json:"platform"`
	// Base is From with the variables of the ARGs before the first FROM; absent where BuildKit refuses to expand it.
	Base    *string `json:"base"`
	Line    int     `json:"line"`
	EndLine int     `json:"endLine"`
}

// run is what a RUN executes: the words of the JSON form, or the text that the shell gets.
type run struct {
	Line    int       `json:"line"`
	Onbuild bool      `json:"onbuild,omitempty"`
	Shebang bool      `json:"shebang,omitempty"`
	Words   *[]string `json:"words,omitempty"`
	Script  *string   `json:"script,omitempty"`
}

type reading struct {
	Error        string        `json:"error,omitempty"`
	Syntax       string        `json:"syntax,omitempty"`
	Escape       string        `json:"escape,omitempty"`
	Instructions []instruction `json:"instructions,omitempty"`
	Stages       []stage       `json:"stages,omitempty"`
	Runs         []run         `json:"runs,omitempty"`
}

func main() {
	files := map[string]reading{}
	for _, path := range os.Args[1:] {
		text, err := os.ReadFile(path)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		found, err := read(text)
		if err != nil {
			found = reading{Error: strings.SplitN(err.Error(), "\n", 2)[0]}
		}
		files[path] = found
	}
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(map[string]any{"buildkit": version(), "files": files}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func version() string {
	info, ok := debug.ReadBuildInfo()
	if ok {
		for _, each := range info.Deps {
			if each.Path == module {
				return each.Version
			}
		}
	}
	return "unknown"
}

func read(text []byte) (reading, error) {
	parsed, err := parser.Parse(bytes.NewReader(text))
	if err != nil {
		return reading{}, err
	}
	stages, globals, err := instructions.Parse(parsed.AST, nil)
	if err != nil {
		return reading{}, err
	}
	if len(stages) == 0 {
		return reading{}, errors.New("no build stage")
	}
	found := reading{Escape: string(parsed.EscapeToken)}
	found.Syntax, _, _, _ = parser.DetectSyntax(text)
	for _, node := range parsed.AST.Children {
		found.Instructions = append(found.Instructions, describe(node))
	}
	values := variables(globals)
	for _, each := range stages {
		found.Stages = append(found.Stages, describeStage(each, values))
		for _, command := range each.Commands {
			line := command.Location()[0].Start.Line
			switch one := command.(type) {
			case *instructions.RunCommand:
				found.Runs = append(found.Runs, execution(one, line, false))
			case *instructions.OnbuildCommand:
				if held := trigger(one.Expression); held != nil {
					found.Runs = append(found.Runs, execution(held, line, true))
				}
			}
		}
	}
	return found, nil
}

func describe(node *parser.Node) instruction {
	found := instruction{
		Keyword: strings.ToUpper(node.Value),
		Line:    node.StartLine,
		EndLine: node.EndLine,
		Text:    strings.TrimSpace(node.Original),
		Flags:   node.Flags,
		JSON:    node.Attributes["json"],
	}
	for _, each := range node.Heredocs {
		found.Heredocs = append(found.Heredocs, heredoc{Name: each.Name, Chomp: each.Chomp, Content: each.Content})
	}
	return found
}

func describeStage(each instructions.Stage, values environment) stage {
	found := stage{Name: each.Name, From: each.BaseName, Platform: each.Platform}
	found.Line = each.Location[0].Start.Line
	found.EndLine = each.Location[len(each.Location)-1].End.Line
	if count := len(each.Commands); count > 0 {
		last := each.Commands[count-1].Location()
		found.EndLine = last[len(last)-1].End.Line
	}
	if base, err := shell.NewLex('\\').ProcessWordWithMatches(each.BaseName, values); err == nil {
		found.Base = &base.Result
	}
	return found
}

// environment holds variables with their values.
type environment map[string]string

func (values environment) Get(name string) (string, bool) {
	value, ok := values[name]
	return value, ok
}

func (values environment) Keys() []string {
	var names []string
	for name := range values {
		names = append(names, name)
	}
	return names
}

func variables(globals []instructions.ArgCommand) environment {
	values := environment{}
	for _, each := range globals {
		for _, pair := range each.Args {
			if pair.Value == nil {
				continue
			}
			if result, err := shell.NewLex('\\').ProcessWordWithMatches(*pair.Value, values); err == nil {
				values[pair.Key] = result.Result
			}
		}
	}
	return values
}

// trigger reads what an ONBUILD holds; nil for everything but a RUN, and for what is refused where it is executed.
func trigger(expression string) *instructions.RunCommand {
	parsed, err := parser.Parse(strings.NewReader(expression))
	if err != nil {
		return nil
	}
	command, err := instructions.ParseCommand(parsed.AST.Children[0])
	if err != nil {
		return nil
	}
	held, _ := command.(*instructions.RunCommand)
	return held
}

// execution says what is executed, as BuildKit's conversion of a RUN puts it together: a heredoc that is all of the
// command is the script itself, any other follows the command with the name that ends it.
func execution(command *instructions.RunCommand, line int, onbuild bool) run {
	found := run{Line: line, Onbuild: onbuild}
	if !command.PrependShell {
		words := append([]string{}, command.CmdLine...)
		found.Words = &words
		return found
	}
	script := strings.Join(command.CmdLine, " ")
	if len(command.Files) > 0 {
		if parser.MustParseHeredoc(script) != nil {
			script = command.Files[0].Data
			if command.Files[0].Chomp {
				script = parser.ChompHeredocContent(script)
			}
			found.Shebang = strings.HasPrefix(script, "#!")
		} else {
			for _, file := range command.Files {
				script += "\n" + file.Data + file.Name
			}
		}
	}
	found.Script = &script
	return found
}
